using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>A form that takes an article's text in steps: the text so far, what is left out of it, and what is wrong. Nothing is lost between steps.</summary>
public abstract class TextForm
{
    private static readonly string[] s_carried = 
    [
        "CommandId", "SeenRevisionId", "Received", "Source", "Name", "Fetched", "LeftOut", "Encoding", "Raw", "RawName",
    ];

    /// <summary>What stands in the field for pasting.</summary>
    public string Pasted { get; private set; } = "";

    /// <summary>The text that could be read; null before there is one.</summary>
    public ReceivedText? Text { get; private set; }

    /// <summary>A file of which nobody knows yet how its letters are meant; null when there is none.</summary>
    public UndeclaredFile? Undeclared { get; private set; }

    /// <summary>Numbers of the blocks that the person left out, from 0.</summary>
    public IReadOnlySet<int> LeftOut { get; protected set; } = new HashSet<int>();

    /// <summary>What the rules point out, by block.</summary>
    public IReadOnlyDictionary<int, string> Hints { get; private set; } = new Dictionary<int, string>();

    /// <summary>Sent twice, the act is done once.</summary>
    public Guid CommandId { get; private set; } = Guid.CreateVersion7();

    /// <summary>What is wrong, by field.</summary>
    public List<Problem> Problems { get; } = [];

    /// <summary>What an earlier step carried, to be carried on unread.</summary>
    public IReadOnlyList<(string Name, string Value)> Held { get; private set; } = [];

    /// <summary>The article's title, as far as it is known.</summary>
    protected abstract string? Title { get; }

    /// <summary>The first thing that is wrong with a field.</summary>
    public string? ProblemOf(string field) => Problems.FirstOrDefault(problem => problem.Field == field)?.Message;

    /// <summary>Reads the step's text: a new one, or the one that the form carried.</summary>
    protected async Task ReadTextAsync(IFormCollection posted, ReadingGate gate, CancellationToken cancel)
    {
        Pasted = posted["Pasted"].ToString();
        if (Guid.TryParse(posted["CommandId"], out var commandId))
        {
            CommandId = commandId;
        }

        var file = posted.Files["File"] is { FileName.Length: > 0 } chosen ? chosen : null;
        var bytes = file is null ? [] : await BytesAsync(file, cancel);
        await ReadAsync(gate, token => TakeText(posted, file?.FileName, bytes, token), cancel);
    }

    /// <summary>Keeps all that a step brought without reading it.</summary>
    protected void Hold(IFormCollection posted, Refusal refusal)
    {
        Pasted = posted["Pasted"].ToString();
        Held = [.. s_carried.SelectMany(name => posted[name].OfType<string>().Where(value => value.Length > 0).Select(value => (name, value)))];
        Problems.AddRange(refusal.Problems);
    }

    /// <summary>Does what takes time when it is this text's turn, and says so where it takes too long.</summary>
    protected async Task ReadAsync(ReadingGate gate, Action<CancellationToken> read, CancellationToken cancel)
    {
        var done = await gate.ReadAsync(token =>
        {
            read(token);
            return this;
        }, cancel);
        if (done is null)
        {
            Refuse("This text takes too long to read. Copy the article’s words from the browser and paste them, or bring them in as several articles.");
        }
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

    /// <summary>The text that the form carried, if it carried one that is not damaged.</summary>
    protected virtual ReceivedText? Carried(IFormCollection posted, CancellationToken cancel) => posted["Received"].ToString() is { Length: > 0 } base64
        ? ReceivedText.Carried(base64, posted["Source"].ToString(), Said(posted, "Name"), Said(posted, "Encoding"), cancel)
        : null;

    /// <summary>Goes on with the text that the form carried.</summary>
    protected void Keep(ReceivedText? carried, IFormCollection posted)
    {
        Text = carried;
        if (carried is not null)
        {
            LeftOut = posted["LeftOut"].Select(each => int.TryParse(each, out var index) ? index : -1)
                .Where(index => index >= 0 && index < carried.Read.Blocks.Count).ToHashSet();
            PointOut();
        }
    }

    /// <summary>Says what is wrong with the text.</summary>
    protected void Refuse(string problem, string field = "Pasted") => Problems.Add(new(field, problem));

    private void TakeText(IFormCollection posted, string? fileName, byte[] bytes, CancellationToken cancel)
    {
        var carried = Carried(posted, cancel);
        var isPasted = Pasted.Trim().Length > 0;
        if (fileName is not null && isPasted)
        {
            Keep(carried, posted);
            Refuse("There is a pasted text and a file. Empty this field, or choose the pasted text by sending it without a file.");
            return;
        }

        var undeclared = fileName is null && !isPasted ? UndeclaredFile.Read(posted) : null;
        var fresh = fileName is not null ? ReceivedText.Uploaded(fileName, bytes, null, cancel)
            : isPasted ? ReceivedText.Pasted(Pasted, cancel)
            : undeclared is not null ? ReceivedText.Uploaded(undeclared.Name, undeclared.Bytes, undeclared.Chosen, cancel)
            : null;
        if (fresh is { Read.Problem: null })
        {
            Take(fresh);
            return;
        }

        Keep(carried, posted);
        if (fresh is { Choices: { Count: > 0 } choices, Read.Problem: { } open })
        {
            Undeclared = (undeclared ?? new(fileName!, bytes, null)) with { Choices = choices };
            Refuse(open, "File");
        }
        else if (fresh is { Read.Problem: { } problem })
        {
            Refuse(fileName is null ? problem : $"{problem} A browser cannot keep a file that was chosen: choose one again. Everything else is kept.", fileName is null ? "Pasted" : "File");
        }
        else if (carried is null && Problems.Count == 0)
        {
            Refuse(Pasted.Length > 0 ? Intake.Check(Pasted).Problem! : "Paste the article’s text, or choose a file with it.");
        }
    }

    private void PointOut() => Hints = Furniture.Find(Text!.Read.Text, Text.Read.Blocks, Typed.Clean(Title))
        .ToDictionary(hint => hint.Index, hint => hint.Reason);

    private static string? Said(IFormCollection posted, string field) => posted[field].ToString() is { Length: > 0 } said ? said : null;

    private static async Task<byte[]> BytesAsync(IFormFile file, CancellationToken cancel)
    {
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancel);
        return bytes.ToArray();
    }
}
