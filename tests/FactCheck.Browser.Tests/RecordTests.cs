using System.Text.RegularExpressions;
using FactCheck.Domain;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Browser.Tests;

/// <summary>"Check this record": a published page verifies itself in the reader's browser, and says so when anything was changed on the way.</summary>
[Collection(nameof(OtherNewsroom))]
public sealed class RecordTests(Newsroom newsroom)
{
    private const string Reasons = """
        The records of that day [E1] have **nothing** of the kind, and [E7] is not there.
        2020. That was the year; 5 - 3 is 2, and *he* said -4.5 %.

        ## What was said

        1. A first [list](https://records.example/a_(b) "title") of _things_
        2. A second, with <https://records.example/x>
           - and one inside \*not bold\*

        > A quotation, 1 < 2
        """;

    [Fact]
    public async Task A_published_page_verifies_itself_and_at_the_next_visit_the_log_has_to_continue()
    {
        var path = await SignedPageAsync();
        await using var reader = await newsroom.ReaderAsync(new() { ViewportSize = new() { Width = 320, Height = 640 }, ColorScheme = ColorScheme.Dark });
        var page = reader.Page;
        await page.GotoAsync(path);
        await page.GetByRole(AriaRole.Button, new() { Name = "Check it in this browser" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(Status(page)).ToContainTextAsync(new Regex("^This record holds: [0-9]+ steps, all under the signed head of [0-9,]+ entries\\. The person who approved is not the one who wrote it\\.$", RegexOptions.None, TimeSpan.FromSeconds(5)));
        var steps = page.Locator(".steps__one");
        await Expect(steps.First).ToContainTextAsync("Person A raised a claim");
        await Expect(steps.First).ToContainTextAsync("sealed · proven");
        await Expect(steps.Filter(new() { HasText = "Person B approved the verdict" })).ToContainTextAsync("open · proven");
        await Expect(steps.Last).ToContainTextAsync("published the fact-check: what you read on this page");
        await Expect(page.Locator(".record__checks")).ToContainTextAsync("This browser keeps the head now");
        await reader.AssertAccessibleAsync();
        await reader.AssertFitsAsync();

        await newsroom.Work.BringInAsync("One more article", "One more article, so that the log grows.");
        await newsroom.Work.SignAsync();
        await page.ReloadAsync();
        await CheckAsync(page);
        await Expect(page.Locator(".record__checks")).ToContainTextAsync("that this browser kept from an earlier visit");

        // Another history of the same length as the browser saw.
        await page.EvaluateAsync(
            "() => { const kept = JSON.parse(localStorage['factcheck:log-head']); const lines = kept.note.split('\\n'); lines[2] = btoa('x'.repeat(32)); "
            + "localStorage['factcheck:log-head'] = JSON.stringify({ ...kept, note: lines.join('\\n') }); }");
        await CheckAsync(page);
        await Expect(Status(page)).ToContainTextAsync("This record does NOT hold: The history of the log was rewritten since your earlier visit");
        await reader.AssertAccessibleAsync();
        reader.AssertQuiet();
    }

    [Fact]
    public async Task A_record_that_was_changed_on_the_way_does_not_hold()
    {
        (string Pattern, string With, string Said)[] changes =
        [
            ("""("payload":".{2000}.*?)war""", "$1wor", "is not what was sealed when it was written"),
            (@"(""leaf"":""\{\\""a\\"":\\"")(.)", "$1$2$2", "is not in the log under the signed head"),
            ("""("hashes":\[")...""", "$1AAA", "is not in the log under the signed head"),
            (@"(\\n[0-9]+\\n)....", "$1AAAA", "The head of the log is not signed with the log’s key"),
        ];
        await using var reader = await newsroom.ReaderAsync();
        var now = changes[0];
        await reader.Page.RouteAsync("**/record.json", async route =>
        {
            var text = await (await route.FetchAsync()).TextAsync();
            var changed = new Regex(now.Pattern, RegexOptions.Singleline, TimeSpan.FromSeconds(5)).Replace(text, now.With, 1);
            Assert.NotEqual(text, changed);
            await route.FulfillAsync(new() { Body = changed, ContentType = "application/json" });
        });
        await reader.Page.GotoAsync(await SignedPageAsync());
        foreach (var change in changes)
        {
            now = change;
            await CheckAsync(reader.Page);
            await Expect(Status(reader.Page)).ToContainTextAsync("This record does NOT hold");
            await Expect(reader.Page.Locator(".record__act, .record__result").Filter(new() { HasText = change.Said })).Not.ToHaveCountAsync(0);
            await Expect(reader.Page.Locator(".record__advice")).ToContainTextAsync("do not rely on this page");
        }
    }

    [Fact]
    public async Task One_bit_flipped_anywhere_in_the_record_or_the_keys_is_noticed()
    {
        await using var reader = await newsroom.ReaderAsync();
        await reader.Page.GotoAsync(await SignedPageAsync());
        var unnoticed = await reader.Page.EvaluateAsync<string[]>(
            """
            async () => {
              const { check } = await import("/js/record/check.js");
              const page = document.querySelector(".fact-check");
              const texts = await Promise.all([document.querySelector("[data-record]").dataset.record, "/log/editorial/vkey"].map(async address => (await fetch(address)).text()));
              const holds = async (record, keys) => (await check(record, keys, page)).problems.length === 0;
              if (!await holds(...texts)) return ["the record as it is"];
              const unnoticed = [];
              for (const [which, flips] of [[0, 160], [1, 20]]) {
                const bytes = new TextEncoder().encode(texts[which].trimEnd());
                for (let flip = 0; flip < flips; flip++) {
                  const [at, bit] = [Math.floor(bytes.length * flip / flips), flip % 7];
                  const changed = bytes.slice();
                  changed[at] ^= 1 << bit;
                  const given = texts.slice();
                  given[which] = new TextDecoder().decode(changed);
                  if (await holds(...given)) unnoticed.push(`${which}: byte ${at}, bit ${bit}`);
                }
              }
              return unnoticed;
            }
            """);
        Assert.Empty(unnoticed);
    }

    [Fact]
    public async Task A_page_whose_words_were_changed_on_the_way_says_so()
    {
        (string Words, string With, string Said)[] changes =
        [
            ("<span class=\"rating__word\">False", "<span class=\"rating__word\">True", "The rating on this page is not what was published."),
            ("in 24 hours.”", "in 42 hours.”", "The claim on this page is not what was published."),
            ("No plan was given", "A plan was given", "The summary on this page is not what was published."),
            ("said -4.5 %", "said 4.5 %", "The reasons on this page are not what was published."),
            ("Nothing of the kind.", "All of the kind.", "The quotation of evidence 1 on this page is not what was published."),
        ];
        await using var reader = await newsroom.ReaderAsync();
        var now = changes[0];
        await reader.Page.RouteAsync("**/fact-checks/*", async route =>
        {
            var text = System.Net.WebUtility.HtmlDecode(await (await route.FetchAsync()).TextAsync());
            Assert.Contains(now.Words, text, StringComparison.Ordinal);
            await route.FulfillAsync(new() { Body = text.Replace(now.Words, now.With, StringComparison.Ordinal), ContentType = "text/html; charset=utf-8" });
        });
        foreach (var change in changes)
        {
            now = change;
            await reader.Page.GotoAsync(await SignedPageAsync());
            await CheckAsync(reader.Page);
            await Expect(Status(reader.Page)).ToHaveTextAsync($"This record does NOT hold: {change.Said}");
        }
    }

    [Fact]
    public async Task A_corrected_fact_check_holds_and_so_do_its_earlier_version_its_retraction_and_what_is_left_after_words_were_removed()
    {
        var path = await SignedPageAsync();
        var claimId = s_check!.Value.ClaimId;
        await newsroom.Work.SubmitAsync("samir", claimId, new(Rating.MostlyFalse, "A corrected summary.", "Corrected reasons [E1]."));
        await newsroom.Work.PublishAsync(claimId, ChangeKind.Correction, "The day was wrong.");
        await newsroom.Work.SignAsync();
        await using var reader = await newsroom.ReaderAsync();
        await HoldsAsync(reader.Page, path);
        await Expect(reader.Page.Locator(".steps__one").Filter(new() { HasText = "Person C wrote a version of the verdict" })).ToHaveCountAsync(1);
        await HoldsAsync(reader.Page, path + "/versions/1");
        await Expect(reader.Page.Locator(".record__note").First).ToContainTextAsync("A newer version was published after this one");

        await newsroom.Work.RetractAsync(claimId, "The source was forged.");
        await newsroom.Work.SignAsync();
        await HoldsAsync(reader.Page, path);
        await Expect(reader.Page.Locator(".steps__one").Last).ToContainTextAsync("retracted the fact-check: what you read on this page");

        await newsroom.Work.RemoveAsync("The source was forged");
        await newsroom.Work.SignAsync();
        await HoldsAsync(reader.Page, path);
        await Expect(reader.Page.Locator(".record__note").First).ToContainTextAsync("was removed from the record for good");
        await Expect(reader.Page.Locator(".steps__one").Last).ToContainTextAsync("content removed for good · proven");
        s_check = null;
    }

    [Fact]
    public async Task A_browser_without_Ed25519_says_so_and_shows_the_files_and_the_command()
    {
        await using var reader = await newsroom.ReaderAsync();
        await reader.Page.AddInitScriptAsync(
            "const known = SubtleCrypto.prototype.importKey; SubtleCrypto.prototype.importKey = function (format, key, algorithm, ...rest) { "
            + "return (algorithm.name ?? algorithm) === 'Ed25519' ? Promise.reject(new DOMException('', 'NotSupportedError')) : known.call(this, format, key, algorithm, ...rest); };");
        await reader.Page.GotoAsync(await SignedPageAsync());
        await Expect(Status(reader.Page)).ToContainTextAsync("This browser cannot check it here");
        await Expect(reader.Page.Locator("[data-record-check]")).ToBeHiddenAsync();
        await Expect(reader.Page.GetByText("The proof of this version")).ToBeVisibleAsync();
        await Expect(reader.Page.GetByText("dotnet run --project src/FactCheck.Verify")).ToBeVisibleAsync();
        await reader.AssertAccessibleAsync();
        reader.AssertQuiet();
    }

    [Fact]
    public async Task Without_scripts_there_is_no_button_and_everything_else()
    {
        await using var reader = await newsroom.ReaderAsync(new() { JavaScriptEnabled = false });
        await reader.Page.GotoAsync(await SignedPageAsync());
        await Expect(reader.Page.Locator("[data-record-check]")).ToBeHiddenAsync();
        await Expect(reader.Page.Locator(".record__facts")).ToContainTextAsync("Signed head");
        await reader.Page.GetByText("Check it outside this page").ClickAsync();
        await Expect(reader.Page.GetByText("The record of this fact-check")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Without_a_record_the_page_says_that_it_cannot_be_checked_now()
    {
        await using var reader = await newsroom.ReaderAsync();
        await reader.Page.RouteAsync("**/record.json", route => route.FulfillAsync(new() { Status = 404 }));
        await reader.Page.GotoAsync(await SignedPageAsync());
        await CheckAsync(reader.Page);
        await Expect(Status(reader.Page)).ToContainTextAsync("It cannot be checked now");
    }

    private static (Guid ClaimId, string Path)? s_check;

    // One fact-check for all of these tests, until one of them retracts it.
    private async Task<string> SignedPageAsync()
    {
        if (s_check is null)
        {
            var work = newsroom.Work;
            var articleId = await work.ArticleWithAsync("24 hours");
            var claimId = await work.RaiseAsync("iryna", articleId, "24 hours", new("The war can be ended in 24 hours.", "Donald Trump", false, new DateOnly(2023, 5, 11), "He said so _often_."));
            await work.AttachAsync("iryna", claimId);
            await work.SubmitAsync("iryna", claimId, new(Rating.False, "No plan was given; the *war* went on.", Reasons));
            s_check = (claimId, $"/fact-checks/{await work.PublishAsync(claimId)}");
            await work.SignAsync();
        }

        return s_check.Value.Path;
    }

    private static ILocator Status(IPage page) => page.Locator("[data-record-status]");

    private static async Task CheckAsync(IPage page)
    {
        await page.Locator("[data-record-check]").ClickAsync();
        await Expect(page.Locator("[data-record-check]")).ToHaveTextAsync("Check it again");
        await Expect(Status(page)).Not.ToHaveTextAsync("Checking …");
    }

    private static async Task HoldsAsync(IPage page, string path)
    {
        await page.GotoAsync(path);
        await CheckAsync(page);
        await Expect(Status(page)).ToContainTextAsync("This record holds");
    }
}
