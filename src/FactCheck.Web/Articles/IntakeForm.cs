using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>The form that brings an article in, between two steps: what was typed, the text so far, and what is wrong.</summary>
public sealed class IntakeForm : TextForm
{
    /// <summary>The most bytes of one step: a text of full size as Base64, a file of full size beside it, and the fields.</summary>
    public const int MaxBytes = 6 * 1024 * 1024;

    /// <summary>The most parts of one step: one for each block that is shown and left out, and the fields.</summary>
    public const int MaxParts = 5_000;

    /// <summary>The fields.</summary>
    public TypedDetails Details { get; private set; } = TypedDetails.Empty;

    /// <summary>What the form asks to bring in; there is a text.</summary>
    public BringInArticle Command => new(Details.Details, Text!.Read.Capture(LeftOut), CommandId);

    /// <inheritdoc />
    protected override string? Title => Details.Title;

    /// <summary>Reads a step that a browser sent.</summary>
    public static async Task<IntakeForm> ReadAsync(IFormCollection posted, ReadingGate gate, CancellationToken cancel = default)
    {
        var form = new IntakeForm { Details = TypedDetails.From(posted) };
        await form.ReadTextAsync(posted, gate, cancel);
        form.Problems.AddRange(posted["act"] == "keep" ? form.Details.Problems() : form.Details.ProblemsSoFar());
        if (posted["act"] == "leave-out")
        {
            form.LeaveOutHints();
        }

        return form;
    }

    /// <summary>Keeps a step unread that cannot be taken now.</summary>
    public static IntakeForm Holding(IFormCollection posted, Refusal refusal)
    {
        var form = new IntakeForm { Details = TypedDetails.From(posted) };
        form.Hold(posted, refusal);
        return form;
    }

    // Only what a page says about itself, and only into fields that the person left empty.
    /// <inheritdoc />
    protected override void OnFresh(ReadText read) => Details = Details with
    {
        Title = Details.Title.Trim().Length == 0 ? read.Title ?? "" : Details.Title,
        Language = Details.Language.Trim().Length == 0 ? read.Language ?? "" : Details.Language,
    };
}
