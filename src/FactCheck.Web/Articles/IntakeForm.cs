using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>The form that brings an article in, between two steps: what was typed, the text so far, and what is wrong.</summary>
public sealed class IntakeForm
{
    /// <summary>The most bytes of one step: a text of full size as Base64, a file of full size beside it, and the fields.</summary>
    public const int MaxBytes = 6 * 1024 * 1024;

    /// <summary>The most parts of one step: one for each block that is shown and left out, and the fields.</summary>
    public const int MaxParts = 5_000;

    /// <summary>The fields.</summary>
    public TypedDetails Details { get; private set; } = TypedDetails.Empty;

    /// <summary>What stands in the field for pasting.</summary>
    public string Pasted { get; private set; } = "";

    /// <summary>The text that could be read; null before there is one.</summary>
    public ReceivedText? Text { get; private set; }

    /// <summary>Numbers of the blocks that the person left out, from 0.</summary>
    public IReadOnlySet<int> LeftOut { get; private set; } = new HashSet<int>();

    /// <summary>What the rules point out, by block.</summary>
    public IReadOnlyDictionary<int, string> Hints { get; private set; } = new Dictionary<int, string>();

    /// <summary>Sent twice, the article is brought in once.</summary>
    public Guid CommandId { get; private set; } = Guid.CreateVersion7();

    /// <summary>What is wrong, by field.</summary>
    public List<Problem> Problems { get; } = [];

    /// <summary>The first thing that is wrong with a field.</summary>
    public string? ProblemOf(string field) => Problems.FirstOrDefault(problem => problem.Field == field)?.Message;

    /// <summary>What the form asks to bring in; there is a text.</summary>
    public BringInArticle Command => new(Details.Details, Text!.Read.Capture(LeftOut), CommandId);

    /// <summary>Reads a step that a browser sent.</summary>
    public static async Task<IntakeForm> ReadAsync(IFormCollection posted, CancellationToken cancel = default)
    {
        var form = new IntakeForm { Details = TypedDetails.From(posted), Pasted = posted["Pasted"].ToString() };
        if (Guid.TryParse(posted["CommandId"], out var commandId))
        {
            form.CommandId = commandId;
        }

        await form.TakeTextAsync(posted, cancel);
        form.Problems.AddRange(posted["act"] == "keep" ? form.Details.Problems() : form.Details.ProblemsSoFar());
        if (posted["act"] == "leave-out")
        {
            form.LeftOut = form.LeftOut.Union(form.Hints.Keys).ToHashSet();
        }

        return form;
    }

    private async Task TakeTextAsync(IFormCollection posted, CancellationToken cancel)
    {
        var carried = Carried(posted);
        var file = posted.Files["File"] is { FileName.Length: > 0 } chosen ? chosen : null;
        var isPasted = Pasted.Trim().Length > 0;
        if (file is not null && isPasted)
        {
            Keep(carried, posted);
            Refuse("There is a pasted text and a file. Empty this field, or choose the pasted text by sending it without a file.");
            return;
        }

        var fresh = file is not null ? ReceivedText.Uploaded(file.FileName, await BytesAsync(file, cancel)) : isPasted ? ReceivedText.Pasted(Pasted) : null;
        if (fresh is { Read.Problem: null })
        {
            (Text, Pasted) = (fresh, "");
            Prefill(fresh.Read);
            PointOut();
            return;
        }

        Keep(carried, posted);
        if (fresh is { Read.Problem: { } problem })
        {
            Refuse(file is null ? problem : $"{problem} A browser cannot keep a file that was chosen: choose one again. Everything else is kept.", file is null ? "Pasted" : "File");
        }
        else if (carried is null)
        {
            Refuse(Pasted.Length > 0 ? Intake.Check(Pasted).Problem! : "Paste the article’s text, or choose a file with it.");
        }
    }

    private void Keep(ReceivedText? carried, IFormCollection posted)
    {
        Text = carried;
        if (carried is not null)
        {
            LeftOut = posted["LeftOut"].Select(each => int.TryParse(each, out var index) ? index : -1)
                .Where(index => index >= 0 && index < carried.Read.Blocks.Count).ToHashSet();
            PointOut();
        }
    }

    private void Refuse(string problem, string field = "Pasted") => Problems.Add(new(field, problem));

    // Only what a page says about itself, and only into fields that the person left empty.
    private void Prefill(ReadText read) => Details = Details with
    {
        Title = Details.Title.Trim().Length == 0 ? read.Title ?? "" : Details.Title,
        Language = Details.Language.Trim().Length == 0 ? read.Language ?? "" : Details.Language,
    };

    private void PointOut() => Hints = Furniture.Find(Text!.Read.Text, Text.Read.Blocks, Typed.Clean(Details.Title))
        .ToDictionary(hint => hint.Index, hint => hint.Reason);

    private static ReceivedText? Carried(IFormCollection posted) => posted["Received"].ToString() is { Length: > 0 } base64
        ? ReceivedText.Carried(base64, posted["Source"].ToString(), posted["Name"].ToString() is { Length: > 0 } name ? name : null)
        : null;

    private static async Task<byte[]> BytesAsync(IFormFile file, CancellationToken cancel)
    {
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancel);
        return bytes.ToArray();
    }
}
