using FsCheck;
using FsCheck.Fluent;

namespace FactCheck.Web.Tests;

/// <summary>What somebody tries.</summary>
public enum Act
{
    Raise,
    Edit,
    AddPlace,
    RemovePlace,
    RestorePlace,
    AddEvidence,
    EditEvidence,
    OrderEvidence,
    WithdrawEvidence,
    RestoreEvidence,
    Propose,
    Submit,
    Approve,
    Return,
    Publish,
    Retract,
    Withdraw,
    Restore,
    SendAgain,
}

/// <summary>One generated command; the numbers are read modulo what there is to choose from.</summary>
/// <param name="Act">What.</param>
/// <param name="Fitting">Whether the act is replaced by the one that takes the claim forward from where it stands.</param>
/// <param name="Who">Which actor.</param>
/// <param name="Claim">Which claim; 0 is one that does not exist.</param>
/// <param name="Part">Which piece of evidence, which place, which kind of change.</param>
/// <param name="Stale">Whether the actor saw an older version than there is.</param>
/// <param name="Faulty">Whether something that must be typed is missing.</param>
public sealed record Step(Act Act, bool Fitting, int Who, int Claim, int Part, bool Stale, bool Faulty)
{
    /// <summary>Half the steps go forward, so that sequences reach publication and beyond.</summary>
    public static Gen<Step> Any { get; } =
        from act in Gen.Elements(Enum.GetValues<Act>())
        from fitting in Gen.Elements(true, false)
        from who in Gen.Frequency((12, Gen.Choose(0, 4)), (1, Gen.Choose(5, 6)))
        from claim in Gen.Frequency((1, Gen.Constant(0)), (25, Gen.Choose(1, 3)))
        from part in Gen.Choose(0, 5)
        from stale in Gen.Frequency((9, Gen.Constant(false)), (1, Gen.Constant(true)))
        from faulty in Gen.Frequency((11, Gen.Constant(false)), (1, Gen.Constant(true)))
        select new Step(act, fitting, who, claim, part, stale, faulty);
}
