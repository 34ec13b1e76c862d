using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>A form that takes an article's text in steps: the text so far, what is left out of it, and what is wrong. Nothing is lost between steps.</summary>
public abstract class TextForm
{
    /// <summary>What stands in the field for pasting.</summary>
    public string Pasted { get; private set; } = "";

    /// <summary>The text that could be read; null before there is one.</summary>
    public ReceivedText? Text { get; private set; }

    /// <summary>Numbers of the blocks that the person left out, from 0.</summary>
    public IReadOnlySet<int> LeftOut { get; protected set; } = new HashSet<int>();

    /// <summary>What the rules point out, by block.</summary>
    public IReadOnlyDictionary<int, string> Hints { get; private set; } = new Dictionary<int, string>();

    /// <summary>Sent twice, the act is done once.</summary>
    public Guid CommandId { get; private set; } = Guid.CreateVersion7();

    /// <summary>What is wrong, by field.</summary>
    public List<Problem> Problems { get; } = [];

    /// <summary>The article's title, as far as it is known.</summary>
    protected abstract string? Title { get; }

    /// <summary>The first thing that is wrong with a field.</summary>
    public string? ProblemOf(string field) => Problems.FirstOrDefault(problem => problem.Field == field)?.Message;

    /// <summary>Reads the step's text: a new one, or the one that the form carried.</summary>
    protected async Task ReadTextAsync(IFormCollection posted, CancellationToken cancel)
    {
        Pasted = posted["Pasted"].ToString();
        if (Guid.TryParse(posted["CommandId"], out var commandId))
        {
            CommandId = commandId;
        }

        await TakeTextAsync(posted, cancel);
    }

    /// <summary>Leaves out all that is pointed out.</summary>
    protected void LeaveOutHints() => LeftOut = LeftOut.Union(Hints.Keys).ToHashSet();

    /// <summary>Goes on with a text that just came in.</summary>
    protected void Take(ReceivedText fresh)
    {
        (Text, Pasted) = (fresh, "");
        OnFresh(fresh.Read);
        PointOut();
    }

    /// <summary>A text just came in: what a form makes of it.</summary>
    protected abstract void OnFresh(ReadText read);

    /// <summary>Goes on with the text that the form carried, if it carried one.</summary>
    protected void Keep(IFormCollection posted) => Keep(Carried(posted), posted);

    /// <summary>Says what is wrong with the text.</summary>
    protected void Refuse(string problem, string field = "Pasted") => Problems.Add(new(field, problem));

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
            Take(fresh);
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

    private void PointOut() => Hints = Furniture.Find(Text!.Read.Text, Text.Read.Blocks, Typed.Clean(Title))
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
