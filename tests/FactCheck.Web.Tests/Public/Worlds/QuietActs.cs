using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Tests;

/// <summary>Acts that show readers nothing: all that reviewers can try, and all that editors can do without choosing to show it.</summary>
internal sealed class QuietActs
{
    private const int MostClaims = 30;
    private const int MostArticles = 20;

    private readonly PublishedSite _site;
    private readonly Dice _dice;
    private readonly SignedIn[] _reviewers;
    private readonly SignedIn[] _editors;
    private readonly List<(string Name, int Weight, Func<Task<bool>> Do)> _acts;
    private readonly List<Guid> _articles = [];
    private readonly List<Guid> _claims = [];
    private int _number;
    private int _revisions;
    private int _asks;

    public QuietActs(PublishedSite site, Dice dice, SignedIn[] reviewers, SignedIn[] editors)
    {
        (_site, _dice, _reviewers, _editors) = (site, dice, reviewers, editors);
        _acts =
        [
            ("rename", 6, RenameAsync), ("edit article", 10, EditArticleAsync), ("bring in", 1, BringInAsync), ("revise", 1, ReviseAsync),
            ("forged", 10, ForgedAsync), ("raise", 4, RaiseAsync), ("edit claim", 8, EditClaimAsync), ("evidence", 12, EvidenceAsync),
            ("verdict", 10, VerdictAsync), ("withdraw", 5, WithdrawAsync), ("mark", 8, MarkAsync), ("place", 8, PlaceAsync),
            ("quantities", 4, QuantitiesAsync), ("suggestion", 4, SuggestionAsync), ("redaction", 1, RedactionAsync),
        ];
    }

    /// <summary>The names of all acts.</summary>
    public IEnumerable<string> Names => _acts.Select(act => act.Name);

    /// <summary>One act by dice: its name, and whether it was done or refused.</summary>
    public async Task<(string Name, bool IsDone)> DoAsync()
    {
        var at = _dice.Below(_acts.Sum(act => act.Weight));
        var (name, _, act) = _acts.First(each => (at -= each.Weight) < 0);
        _number++;
        return (name, await act());
    }

    private SignedIn Reviewer => _reviewers[_dice.Below(_reviewers.Length)];

    private SignedIn Editor => _editors[_dice.Below(_editors.Length)];

    private SignedIn Anybody => _dice.Below(3) == 0 ? Editor : Reviewer;

    /// <summary>Looks up what there is to act on.</summary>
    public async Task BeginAsync()
    {
        await using var db = await _site.Site.Factory.CreateDbContextAsync();
        _articles.AddRange(await db.Articles.OrderBy(row => row.Id).Select(row => row.Id).ToListAsync());
        _claims.AddRange(await db.Claims.OrderBy(row => row.Id).Select(row => row.Id).ToListAsync());
    }

    private async Task<Article> ArticleAsync() => (await _site.Get<ArticleDesk>().FindAsync(_articles[_dice.Below(_articles.Count)]))!;

    private Task<Claim> ClaimAsync() => _site.ClaimAsync(_claims[_dice.Below(_claims.Count)]);

    private static bool Note(List<Guid> known, Outcome outcome)
    {
        if (outcome is { IsDone: true, Id: { } id })
        {
            known.Add(id);
        }

        return outcome.IsDone;
    }

    private async Task<bool> RenameAsync() => (await _site.Get<ProfileDesk>().RenameAsync(Anybody, $"Zq Evil {Letters(_number)}")).IsDone;

    private async Task<bool> EditArticleAsync()
    {
        var article = await ArticleAsync();
        return (await _site.Get<ArticleDesk>().EditAsync(Anybody, new(article.Id, Evil(article.OpenToReaders), article.Version))).IsDone;
    }

    private async Task<bool> BringInAsync() => _articles.Count >= MostArticles || Note(_articles, await _site.Get<ArticleDesk>().BringInAsync(
        Anybody, new(Evil(false), ReadText.Of($"Zq evil words {_number}, said within “24 hours” of it.", "txt").Capture(new HashSet<int>()))));

    private async Task<bool> ReviseAsync()
    {
        var article = await ArticleAsync();
        if (++_revisions > 60)
        {
            return true;
        }

        var (_, newest) = (await _site.Get<RevisionQuery>().FindAsync(article.Id))!.Value;
        var text = _dice.Below(3) switch
        {
            0 => newest.Text.Replace("24", "48", StringComparison.Ordinal) + $" Zq evil {_number}.",
            1 => $"Zq evil {_number}.\n\n{newest.Text}",
            _ => newest.Text + $"\n\nZq evil {_number}.",
        };
        return (await _site.Get<RevisionDesk>().ReviseAsync(Anybody, new(article.Id, new(text, "pasted", TextBlocks.FromPlainText(text)), newest.Id))).IsDone;
    }

    // What a reviewer may not do, by the same commands that an editor sends.
    private async Task<bool> ForgedAsync()
    {
        var (article, claim) = (await ArticleAsync(), await ClaimAsync());
        var outcome = _dice.Below(8) switch
        {
            0 => await _site.Get<ShowingDesk>().ShowAsync(Reviewer, new(article.Id, article.Version)),
            1 => await _site.Get<ShowingDesk>().HideAsync(Reviewer, new(article.Id, article.Version)),
            2 => await _site.Get<ArticleDesk>().EditAsync(Reviewer, new(article.Id, Evil(!article.OpenToReaders), article.Version)),
            3 => await _site.Get<ArticleDesk>().EditAsync(Reviewer, new(article.Id, Evil(article.OpenToReaders), article.Version, ShowToReaders: true)),
            4 => await _site.Get<ArticleDesk>().BringInAsync(Reviewer, new(Evil(true), ReadText.Of("Zq evil.", "txt").Capture(new HashSet<int>()))),
            5 => await _site.Get<RevisionDesk>().ReviseAsync(Reviewer, new(article.Id, EvilText, article.RevisionId, ShowToReaders: true)),
            6 => await _site.Get<VerdictDesk>().PublishAsync(Reviewer, new(claim.Id, claim.Version, KindOf(claim), "Zq evil")),
            _ => await _site.Get<VerdictDesk>().RetractAsync(Reviewer, new(claim.Id, claim.Version, "Zq evil")),
        };
        return !outcome.IsDone ? true : throw new InvalidOperationException("A reviewer did what only editors may.");
    }

    private static Capture EvilText => new("Zq evil.", "pasted", TextBlocks.FromPlainText("Zq evil."));

    private static ChangeKind KindOf(Claim claim) => claim.PublishedNumber == 0 ? ChangeKind.First : ChangeKind.Update;

    private async Task<bool> RaiseAsync() => _claims.Count >= MostClaims
        || Note(_claims, await _site.Get<ClaimDesk>().RaiseAsync(Reviewer, new(ClaimDetails(), await SelectedAsync())));

    private async Task<bool> EditClaimAsync()
    {
        var claim = await ClaimAsync();
        return (await _site.Get<ClaimDesk>().EditAsync(Anybody, new(claim.Id, ClaimDetails(), claim.DetailsNumber))).IsDone;
    }

    private async Task<bool> EvidenceAsync()
    {
        var (desk, claim, details) = (_site.Get<EvidenceDesk>(), await ClaimAsync(),
            new EvidenceDetails(Stance.Supports, EvidenceKind.Source, $"Zq evil {_number}", "Zq", "https://evil.example/", null, "Zq evil words", "Zq"));
        var pieces = claim.Evidence.ToList();
        if (pieces.Count < 4)
        {
            return (await desk.AddAsync(Anybody, new(claim.Id, details))).IsDone;
        }

        var piece = pieces[_dice.Below(pieces.Count)];
        return (await (_dice.Below(4) switch
        {
            0 => desk.EditAsync(Anybody, new(claim.Id, piece.Id, details, piece.Version)),
            1 => desk.WithdrawAsync(Anybody, new(claim.Id, piece.Id)),
            2 => desk.RestoreAsync(Anybody, new(claim.Id, piece.Id)),
            _ => desk.OrderAsync(Anybody, new(claim.Id, [.. claim.StandingEvidence.Select(each => each.Id).Reverse()])),
        })).IsDone;
    }

    private async Task<bool> VerdictAsync()
    {
        var (desk, claim) = (_site.Get<VerdictDesk>(), await ClaimAsync());
        return (await (claim.Stage switch
        {
            Stage.Drafted when _dice.Below(3) > 0 && claim.CurrentVerdict is { } verdict => desk.SubmitAsync(AuthorOf(verdict), new(claim.Id, claim.Version)),
            Stage.InReview when _dice.Below(2) == 0 => desk.ApproveAsync(Editor, new(claim.Id, claim.Version)),
            Stage.InReview => desk.RequestChangesAsync(Editor, new(claim.Id, claim.Version, "Zq evil reason")),
            _ => desk.ProposeAsync(Anybody, new(claim.Id, new(Rating.Satire, $"Zq evil {_number}", "Zq evil [E1]."), claim.VerdictNumber)),
        })).IsDone;
    }

    private SignedIn AuthorOf(Verdict verdict) => _reviewers.Concat(_editors).FirstOrDefault(who => who.PersonId == verdict.AuthorId) ?? Reviewer;

    private async Task<bool> WithdrawAsync()
    {
        var (desk, claim) = (_site.Get<ClaimDesk>(), await ClaimAsync());
        return (await (claim.Stage == Stage.Withdrawn ? desk.RestoreAsync(Anybody, claim.Id) : desk.WithdrawAsync(Anybody, claim.Id, "Zq evil"))).IsDone;
    }

    private async Task<bool> MarkAsync()
    {
        var (desk, claim) = (_site.Get<ClaimDesk>(), await ClaimAsync());
        var marks = claim.Appearances.ToList();
        if (marks.Count < 3)
        {
            return (await desk.AddAppearanceAsync(Anybody, claim.Id, await SelectedAsync())).IsDone;
        }

        var mark = marks[_dice.Below(marks.Count)];
        return (await (mark.Stands ? desk.RemoveAppearanceAsync(Anybody, claim.Id, mark.Id) : desk.RestoreAppearanceAsync(Anybody, claim.Id, mark.Id))).IsDone;
    }

    // What an editor finds of a place is told to readers, so only reviewers answer here.
    private async Task<bool> PlaceAsync()
    {
        var (desk, claim) = (_site.Get<PlaceDesk>(), await ClaimAsync());
        var place = claim.Appearances[_dice.Below(claim.Appearances.Count)];
        var answer = new AnswerPlace(claim.Id, place.Id, place.Version);
        return (await (_dice.Below(3) switch
        {
            0 => desk.ConfirmAsync(Reviewer, answer),
            1 => desk.GoneAsync(Reviewer, answer),
            _ => desk.ReselectAsync(Reviewer, answer, await SelectedAsync()),
        })).IsDone;
    }

    private async Task<bool> QuantitiesAsync()
    {
        var claim = await ClaimAsync();
        return (await _site.Get<ClaimDesk>().CorrectQuantitiesAsync(Anybody, new(claim.Id, _dice.Below(2) == 0 ? [] : null, claim.Version))).IsDone;
    }

    private async Task<bool> SuggestionAsync()
    {
        var (desk, selected) = (_site.Get<SuggestionDesk>(), await SelectedAsync());
        return (await (_dice.Below(2) == 0 ? desk.DismissAsync(Editor, selected) : desk.ReopenAsync(Editor, selected))).IsDone;
    }

    private async Task<bool> RedactionAsync() => ++_asks > 8
        || (await _site.Get<RedactionDesk>().AskAsync(Anybody, new("24 hours", RedactionGround.CourtOrder, "Zq evil"))).IsDone;

    private async Task<SelectedPlace> SelectedAsync()
    {
        var article = await ArticleAsync();
        var (_, newest) = (await _site.Get<RevisionQuery>().FindAsync(article.Id))!.Value;
        var block = newest.Blocks[_dice.Below(newest.Blocks.Count)];
        var sentences = Sentences.In(newest.Text, block.Start, block.End).Select(range => (range.Start, range.End)).DefaultIfEmpty((block.Start, block.End)).ToList();
        var (start, end) = sentences[_dice.Below(sentences.Count)];
        return new(article.Id, newest.Id, start, Math.Min(end, start + 300));
    }

    private ClaimDetails ClaimDetails() => new($"Zq evil wording {_number} of 24 hours", "Zq Evil", false, null, "Zq evil context");

    private ArticleDetails Evil(bool open) => new(
        $"Zq evil title {_number}", "Zq Evil Post", "Zq Evil", new DateOnly(1999, 1, 1), "https://evil.example/malware", _dice.Below(2) == 0 ? "ar" : "en", open);

    private static string Letters(int number) => string.Concat(number.ToString().Select(digit => (char)('a' + digit - '0'))) + " Smith";
}
