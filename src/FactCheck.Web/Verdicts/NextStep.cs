using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>What a person may do with a verdict now, and in words why not more. Only words and buttons: the desk decides.</summary>
public sealed record NextStep(bool Submit, bool Decide, bool Publish, bool Retract, string? Why)
{
    /// <summary>The next step for a person.</summary>
    public static NextStep Of(ClaimView view, Guid personId, Role role)
    {
        var claim = view.Claim;
        var editor = role >= Role.Editor;
        var retract = editor && claim.PublishedNumber > 0 && !claim.Retracted;
        if (claim.CurrentVerdict is not { } verdict || claim.Stage == Stage.Withdrawn)
        {
            return new(false, false, false, retract, null);
        }

        var (author, by) = (verdict.Authors.Contains(personId), claim.IsBy(personId));
        return claim.Stage switch
        {
            Stage.Drafted or Stage.ChangesRequested => new(author, false, false, retract, author
                ? null
                : $"{view.NamesOf(verdict.Authors)} wrote this version and can submit it. Save a version of your own to submit that."),
            Stage.InReview => new(false, editor && !by, false, retract, WhyNotDecide(editor, author, by)),
            Stage.Approved => new(false, false, editor, retract, editor ? null : $"{view.NameOf(verdict.ApprovedBy)} approved this. An editor publishes it."),
            _ => new(false, false, false, retract, null),
        };
    }

    private static string? WhyNotDecide(bool editor, bool author, bool by) => (editor, author, by) switch
    {
        (true, true, _) => "You wrote this version, so another editor has to approve it.",
        (true, _, true) => "You changed the words, places or evidence of this claim, so another editor has to approve it.",
        (true, _, _) => null,
        _ => "An editor who did not write this version approves it or asks for changes.",
    };
}
