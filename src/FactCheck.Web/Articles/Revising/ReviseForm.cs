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

    /// <summary>The address that the text was fetched from; null when a person brought it.</summary>
    public string? FetchedFrom { get; private set; }

    /// <summary>Whether readers see it at once.</summary>
    public bool ShowToReaders { get; private set; }

    /// <inheritdoc />
    protected override string? Title => _title;

    /// <summary>The empty form.</summary>
    public static ReviseForm Empty(Revision newest, string title) => new(newest, title);

    /// <summary>Reads a step that a browser sent.</summary>
    public static async Task<ReviseForm> ReadAsync(IFormCollection posted, Revision newest, string title, CancellationToken cancel = default)
    {
        var form = new ReviseForm(newest, title);
        var isCarried = posted["Received"].ToString().Length > 0;
        if (isCarried && Guid.TryParse(posted["SeenRevisionId"], out var seen))
        {
            form.SeenRevisionId = seen;
        }

        form.ShowToReaders = posted["ShowToReaders"] == "true";
        form.FetchedFrom = posted["FetchedFrom"].ToString() is { Length: > 0 } address ? address : null;
        if (posted["act"] == "fetch")
        {
            form.Keep(posted);
            return form;
        }

        await form.ReadTextAsync(posted, cancel);
        if (posted["act"] == "leave-out")
        {
            form.LeaveOutHints();
        }

        return form;
    }

    /// <summary>Goes on with a page that was fetched, or says why not.</summary>
    public void Take(FetchedPage? page, Refusal? refusal)
    {
        var fresh = page is null ? null : ReceivedText.Fetched(page);
        if ((refusal?.Message ?? fresh?.Read.Problem) is { } problem)
        {
            Refuse(problem, "Fetch");
            return;
        }

        Take(fresh!);
        FetchedFrom = page!.Address;
    }

    /// <summary>What is shown next is compared with this revision.</summary>
    public void CompareAnew(Revision newest) => SeenRevisionId = newest.Id;

    /// <summary>What the form asks to bring in; there is a text.</summary>
    public ReviseArticle Command(Guid articleId) => new(articleId, Text!.Read.Capture(LeftOut), SeenRevisionId, FetchedFrom, CommandId, ShowToReaders);

    // What was no part of the article before is none now, where the same words stand again.
    /// <inheritdoc />
    protected override void OnFresh(ReadText read)
    {
        FetchedFrom = null;
        var kept = Words(_newest.Blocks.Where(block => !block.LeftOut)).ToHashSet();
        var leftOut = Words(_newest.Blocks.Where(block => block.LeftOut)).Where(words => !kept.Contains(words)).ToHashSet();
        LeftOut = read.Blocks.Index().Where(each => leftOut.Contains(read.Text[each.Item.Start..each.Item.End])).Select(each => each.Index).ToHashSet();
    }

    private IEnumerable<string> Words(IEnumerable<Block> blocks) => blocks.Select(block => _newest.Text[block.Start..block.End]);
}
