using FactCheck.Domain;
using FactCheck.Web;
using Microsoft.Playwright;
using Xunit;

namespace FactCheck.Browser.Tests;

[Collection(nameof(HostileNewsroom))]
public sealed class HostileStringsTests(Newsroom newsroom)
{
    private const string Unsafe =
        """
        () => [...document.querySelectorAll('*')].filter(element =>
          [...element.attributes].some(each => each.name.startsWith('on')) ||
          ['href', 'src', 'action', 'formaction'].some(name => element[name] && /^(javascript|data|vbscript):/i.test(element[name]))).map(element => element.outerHTML)
        """;

    private Work Work => newsroom.Work;

    [Fact]
    public async Task Two_hundred_hostile_strings_in_every_field_are_shown_as_text_on_every_page()
    {
        Assert.True(HostileStrings.All.Distinct().Count() >= 200);
        await using var edith = await newsroom.SignInAsync("edith");
        await using var reader = await newsroom.ReaderAsync();
        var samir = await Work.PersonAsync("samir");
        foreach (var batch in HostileStrings.Batches(Limits.Name))
        {
            var text = HostileStrings.Joined(batch);
            // No name may pass for another one, so some of the strings cannot be in one.
            var name = batch.Aggregate<string, IReadOnlyList<string>>(
                [], (kept, each) => NameShape.Problem(HostileStrings.Joined([.. kept, each])) is null ? [.. kept, each] : kept);
            Assert.True(name.Count == 0 || (await Work.Get<ProfileDesk>().RenameAsync(samir, HostileStrings.Joined(name))).IsDone);
            var articleId = await Work.BringInAsync(text, $"{text}\nThe words of the claim.\n{text}", text, text);
            var (claimId, slug) = await PublishAsync(articleId, text);
            await ReadAsync(reader, articleId, slug, text);
            await WorkAsync(edith, articleId, claimId, text);
        }

        foreach (var each in HostileStrings.All)
        {
            await VisitAsync(reader, $"/search?q={Uri.EscapeDataString(each)}");
        }

        foreach (var address in new[] { "/", "/articles", "/articles?page=2" })
        {
            await VisitAsync(reader, address);
        }

        await SeeNewsroomAsync(edith);
        Assert.True((await Work.Get<ProfileDesk>().RenameAsync(samir, "Samir Haddad")).IsDone);
        reader.AssertQuiet();
        edith.AssertQuiet();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0x1B)]
    [InlineData(0xD800)]
    public async Task What_no_text_may_hold_is_taken_out_of_every_field(int unit)
    {
        var text = $"a{(char)unit}b";
        var samir = await Work.PersonAsync("samir");
        var articleId = await Work.BringInAsync("A plain article", "Some plain words of it.");
        var claimId = await Work.RaiseAsync("samir", articleId, "plain words");
        var revision = (await Work.Get<ArticleDesk>().FindAsync(articleId))!.RevisionId;
        var claims = Work.Get<ClaimDesk>();
        List<Outcome> outcomes =
        [
            await BringInAsync(samir, new(text, null, null, null, null, "en", false), "Words."),
            await BringInAsync(samir, new("A title", text, null, null, null, "en", false), "Words."),
            await BringInAsync(samir, new("A title", null, text, null, null, "en", false), "Words."),
            await claims.RaiseAsync(samir, new(new(text, null, true, null, null), new(articleId, revision, 0, 4))),
            await claims.RaiseAsync(samir, new(new("Words", text, false, null, null), new(articleId, revision, 0, 4))),
            await claims.RaiseAsync(samir, new(new("Words", null, true, null, text), new(articleId, revision, 0, 4))),
            await AttachAsync(samir, claimId, new(Stance.Context, EvidenceKind.Source, text, null, null, null, null, null)),
            await AttachAsync(samir, claimId, new(Stance.Context, EvidenceKind.Source, "Title", text, null, null, null, null)),
            await AttachAsync(samir, claimId, new(Stance.Context, EvidenceKind.Source, "Title", null, null, null, text, null)),
            await AttachAsync(samir, claimId, new(Stance.Context, EvidenceKind.Source, "Title", null, null, null, null, text)),
            await Work.Get<VerdictDesk>().ProposeAsync(samir, new(claimId, new(Rating.False, text, "Words."), 0)),
            await Work.Get<VerdictDesk>().ProposeAsync(samir, new(claimId, new(Rating.False, "Words.", text), 1)),
            await claims.WithdrawAsync(samir, new(claimId, (await Work.ClaimAsync(claimId)).Version, text)),
            await Work.Get<ProfileDesk>().RenameAsync(samir, text),
            await Work.Get<ProfileDesk>().RenameAsync(samir, "Samir Haddad"),
        ];
        Assert.All(outcomes, outcome => Assert.Null(outcome.Refusal));
        var claim = await Work.ClaimAsync(claimId);
        Assert.Equal(("ab", "ab"), (claim.WithdrawnReason, claim.CurrentVerdict!.Justification));
        // An article's text comes through a form that takes it out before; nothing else brings one in.
        Assert.Contains("cannot be stored", (await BringInAsync(samir, new("A title", null, null, null, null, "en", false), text)).Refusal!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData(" JaVaScRiPt:alert(1)")]
    [InlineData("java\tscript:alert(1)")]
    [InlineData("data:text/html,<script>alert(1)</script>")]
    [InlineData("vbscript:x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("//evil.example")]
    public async Task An_address_that_is_no_web_address_is_refused(string address)
    {
        var samir = await Work.PersonAsync("samir");
        var articleId = await Work.BringInAsync("An article with an address", "Some words of it.");
        var claimId = await Work.RaiseAsync("samir", articleId, "Some words");
        Assert.NotNull((await AttachAsync(samir, claimId, new(Stance.Context, EvidenceKind.Source, "Title", null, address, null, null, null))).Refusal);
        Assert.NotNull((await BringInAsync(samir, new("A title", null, null, null, address, "en", false), "Words.")).Refusal);
    }

    private async Task<(Guid ClaimId, string Slug)> PublishAsync(Guid articleId, string text)
    {
        var claimId = await Work.RaiseAsync("samir", articleId, "The words of the claim", new(text, text, false, null, text));
        await Work.AttachAsync("samir", claimId, new(Stance.Refutes, EvidenceKind.Source, text, text, "https://records.example/?a=%22onclick=alert(1)", null, text, text));
        var markdown = string.Join("\n\n", text.Split('¦').Select(each => each.Trim())) + "\n\n" + text;
        // References to evidence are refused in a summary.
        var summary = text.Replace("[E", "[ E", StringComparison.Ordinal);
        await Work.SubmitAsync("samir", claimId, new(Rating.Misleading, summary, markdown));
        await Work.PublishAsync(claimId);
        await Work.SubmitAsync("samir", claimId, new(Rating.False, summary, markdown));
        return (claimId, await Work.PublishAsync(claimId, ChangeKind.Correction, text));
    }

    private async Task ReadAsync(Visitor reader, Guid articleId, string slug, string text)
    {
        foreach (var address in new[] { $"/fact-checks/{slug}", $"/fact-checks/{slug}/versions/1", await Work.PublicAddressAsync(articleId), "/" })
        {
            await VisitAsync(reader, address, text);
        }
    }

    private static async Task WorkAsync(Visitor edith, Guid articleId, Guid claimId, string text)
    {
        var desk = await Workspace.OpenAsync(edith, articleId, claimId);
        foreach (var part in new[] { "Details", "Evidence", "Verdict" })
        {
            await desk.OpenPartAsync(part);
            await desk.Panel.Locator(part switch { "Details" => "#claim-Wording", "Evidence" => ".evidence__title", _ => ".verdict__summary" }).First.WaitForAsync();
            await AssertSafeAsync(edith.Page, text);
        }

        await VisitAsync(edith, $"/desk/claims/{claimId}/history", text);
    }

    private static async Task SeeNewsroomAsync(Visitor edith)
    {
        foreach (var address in new[] { "/desk", "/desk/articles", "/desk/log", "/desk/search?q=script", "/desk/search?q=%22%3Cscript", "/account" })
        {
            await VisitAsync(edith, address);
        }

        var feed = await edith.Page.APIRequest.GetAsync("/feed.xml");
        Assert.NotNull(System.Xml.Linq.XDocument.Parse(await feed.TextAsync()).Root);
    }

    private static async Task VisitAsync(Visitor visitor, string address, string text = "")
    {
        await visitor.Page.GotoAsync(address);
        await AssertSafeAsync(visitor.Page, text);
    }

    private static async Task AssertSafeAsync(IPage page, string text)
    {
        Assert.Empty(await page.EvaluateAsync<string[]>(Unsafe));
        // A break of typesetting programs is a line break in a field of several lines and a space in one of one line.
        Assert.True(
            await page.EvaluateAsync<bool>("text => document.body.textContent.replace(/\\s/g, ' ').includes(text.replace(/\\s/g, ' '))", text),
            $"{page.Url} does not show {text}");
    }

    private Task<Outcome> BringInAsync(SignedIn person, ArticleDetails details, string text) =>
        Work.Get<ArticleDesk>().BringInAsync(person, new(details, new(text, "pasted", TextBlocks.FromPlainText(text))));

    private Task<Outcome> AttachAsync(SignedIn person, Guid claimId, EvidenceDetails details) =>
        Work.Get<EvidenceDesk>().AddAsync(person, new(claimId, details));
}
