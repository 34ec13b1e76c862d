using FsCheck;
using FsCheck.Fluent;

namespace FactCheck.Domain.Tests;

/// <summary>What somebody presses, or what an article does to the claim.</summary>
public enum SlowAct
{
    Edit,
    AddEvidence,
    EditEvidence,
    OrderEvidence,
    WithdrawEvidence,
    RestoreEvidence,
    AddPlace,
    RemovePlace,
    RestorePlace,
    Quantities,
    Propose,
    Submit,
    Approve,
    Return,
    Publish,
    Retract,
    Withdraw,
    Restore,
    Confirm,
    Gone,
    Reselect,
    Revise,
}

/// <summary>One press that reaches the newsroom late: it was made on the screen of some steps ago.</summary>
/// <param name="Act">What.</param>
/// <param name="Fitting">Whether the act is replaced by the one that takes the claim forward from where it stands.</param>
/// <param name="Who">Which actor: 0 and 1 are reviewers, 2 to 4 editors.</param>
/// <param name="Lag">How many steps old the screen is; nobody goes back to a screen that is older than the last one acted on.</param>
/// <param name="Part">Which piece, which place, which fate of the words in a newer revision.</param>
public sealed record SlowStep(SlowAct Act, bool Fitting, int Who, int Lag, int Part)
{
    /// <summary>Most steps go forward, so that sequences come to approvals and publications; a third of the screens is late.</summary>
    public static Gen<SlowStep> Any { get; } =
        from act in Gen.Elements(Enum.GetValues<SlowAct>())
        from fitting in Gen.Frequency((3, Gen.Constant(true)), (1, Gen.Constant(false)))
        from who in Gen.Choose(0, 4)
        from lag in Gen.Frequency((2, Gen.Constant(0)), (1, Gen.Choose(1, 4)))
        from part in Gen.Choose(0, 11)
        select new SlowStep(act, fitting, who, lag, part);
}
