using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>The form that takes a newer text of an article, between two steps.</summary>
public sealed class ReviseForm : TextForm
{
    private readonly Revision _newest;
    private readonly string _title;

    private ReviseForm(Revision newest, string title) => (_newest, _title, SeenRevisionId) = (newest, title, newest.Id);

    /// <summary>The revision that the text is compared with.</summary>
    public Guid SeenRevisionId { get; private set; }

    /// <summary>The page that the text was fetched from; null when a person brought it.</summary>
    public KeptPage? Fetched { get; private set; }

    /// <summary>Whether readers see it at once.</summary>
    public bool ShowToReaders { get; private set; }

    /// <inheritdoc />
    protected override string? Title => _title;

    /// <summary>The empty form.</summary>
    public static ReviseForm Empty(Revision newest, string title) => new(newest, title);

    /// <summary>Reads a step that a browser sent.</summary>
    /// <param name="posted">The step.</param>
    /// <param name="newest">The article's newest revision.</param>
    /// <param name="title">The article's title.</param>
    /// <param name="fetched">The kept page that the step names, if it is this person's and still kept.</param>
    /// <param name="gate">Where texts are read.</param>
    /// <param name="cancel">Stops it.</param>
    public static async Task<ReviseForm> ReadAsync(
        IFormCollection posted, Revision newest, string title, KeptPage? fetched, ReadingGate gate, CancellationToken cancel = default)
    {
        var form = new ReviseForm(newest, title) { Fetched = fetched };
        var isCarried = fetched is not null || posted["Received"].ToString().Length > 0;
        if (isCarried && Guid.TryParse(posted["SeenRevisionId"], out var seen))
        {
            form.SeenRevisionId = seen;
        }

        form.ShowToReaders = posted["ShowToReaders"] == "true";
        if (posted["act"] == "fetch")
        {
            await form.ReadAsync(gate, token => form.Keep(form.Carried(posted, token), posted), cancel);
            return form;
        }

        if (fetched is null && posted["Fetched"].ToString().Length > 0)
        {
            form.Refuse("The fetched page is not kept here any more. Fetch it again, or paste its text.", "Fetch");
        }

        await form.ReadTextAsync(posted, gate, cancel);
        if (posted["act"] == "leave-out")
        {
            form.LeaveOutHints();
        }

        return form;
    }

    /// <summary>Keeps a step unread that cannot be taken now.</summary>
    public static ReviseForm Holding(IFormCollection posted, Revision newest, string title, Refusal refusal)
    {
        var form = new ReviseForm(newest, title);
        form.Hold(posted, refusal);
        return form;
    }

    /// <summary>Goes on with a page that was fetched, or says why not.</summary>
    public async Task TakeAsync(KeptPage? page, Refusal? refusal, ReadingGate gate, CancellationToken cancel)
    {
        if (page is null)
        {
            Refuse(refusal!.Message, "Fetch");
            return;
        }

        await ReadAsync(gate, _ => Take(page.Received), cancel);
        Fetched = page;
    }

    /// <inheritdoc />
    protected override ReceivedText? Carried(IFormCollection posted, CancellationToken cancel) => Fetched?.Received ?? base.Carried(posted, cancel);

    /// <summary>What is shown next is compared with this revision.</summary>
    public void CompareAnew(Revision newest) => SeenRevisionId = newest.Id;

    /// <summary>What the form asks to bring in; there is a text.</summary>
    public ReviseArticle Command(Guid articleId) => new(articleId, Text!.Read.Capture(LeftOut), SeenRevisionId, Fetched?.Ticket, CommandId, ShowToReaders);

    // What was no part of the article before is none now, where the same words stand again.
    /// <inheritdoc />
    protected override void OnFresh(ReadText read)
    {
        Fetched = null;
        var kept = Words(_newest.Blocks.Where(block => !block.LeftOut)).ToHashSet();
        var leftOut = Words(_newest.Blocks.Where(block => block.LeftOut)).Where(words => !kept.Contains(words)).ToHashSet();
        LeftOut = read.Blocks.Index().Where(each => leftOut.Contains(read.Text[each.Item.Start..each.Item.End])).Select(each => each.Index).ToHashSet();
    }

    private IEnumerable<string> Words(IEnumerable<Block> blocks) => blocks.Select(block => _newest.Text[block.Start..block.End]);
}
