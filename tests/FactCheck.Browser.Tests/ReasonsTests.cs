using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FactCheck.Domain;
using FactCheck.Web;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace FactCheck.Browser.Tests;

/// <summary>The reasons of a fact-check, rendered by the server and compared by the reader's browser: whatever is written, no alarm; what was changed, told.</summary>
[Collection(nameof(OneNewsroom))]
public sealed class ReasonsTests(Newsroom newsroom)
{
    private const int Natural = 300;
    private const int Examples = 652;

    [Fact]
    public async Task Natural_texts_hold_and_a_changed_word_or_link_does_not() => Assert.Empty(await WrongAsync(ReasonsCorpus.Natural(Natural)));

    [Fact]
    public async Task Every_example_of_the_CommonMark_specification_holds_and_a_changed_word_or_link_does_not()
    {
        var lines = await new NodeScript("commonmark", "examples.mjs").RunAsync("");
        string[] examples = [.. lines.Select(line => JsonSerializer.Deserialize<string>(line)!)];
        Assert.Equal(Examples, examples.Length);
        Assert.Empty(await WrongAsync(examples));
    }

    /// <summary>When this fails although no text of the corpus was changed, Markdown is read in another way than before: raise ShownReasons.Reading.</summary>
    [Fact]
    public void A_change_in_how_Markdown_is_read_raises_the_number_of_the_reading()
    {
        var read = string.Concat(ReasonsCorpus.Natural(Natural).Select(text => CanonicalJson.Write(ShownReasons.Note(Content(text)))));
        Assert.Equal("reading 4: 2c5f7ccea8c39944", $"reading {ShownReasons.Reading}: {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(read)))[..16]}");
    }

    private static CheckContent Content(string text) => new(
        "", null, null, null, Rating.False, "", text, 1, [], Guid.Empty, default,
        [.. new[] { 1, 2 }.Select(number => new CheckEvidence(number, Stance.Context, EvidenceKind.Source, $"Title {number}", null, null, null, null, null, null, null))], []);

    private async Task<string[]> WrongAsync(IReadOnlyList<string> texts)
    {
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        List<object> rendered = [];
        foreach (var text in texts)
        {
            var content = Content(text);
            var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<MarkdownView>(ParameterView.FromDictionary(new Dictionary<string, object?>
            {
                [nameof(MarkdownView.Text)] = text,
                [nameof(MarkdownView.Evidence)] = content.Evidence.ToDictionary(piece => piece.Number, piece => piece.Title),
            }))).ToHtmlString());
            rendered.Add(new { text, html, note = CanonicalJson.Write(ShownReasons.Note(content)) });
        }

        await using var reader = await newsroom.ReaderAsync();
        await reader.Page.GotoAsync("/how-we-check");
        return await reader.Page.EvaluateAsync<string[]>(
            """
            async rendered => {
              const { compareReasons } = await import("/js/record/reasons.js");
              const wrong = [];
              for (const { text, html, note } of rendered) {
                const page = new DOMParser().parseFromString(html, "text/html").body;
                const { shown } = JSON.parse(note);
                const said = (element, sealed) => {
                  const told = [];
                  compareReasons(element, text, sealed, words => told.push(`alarm: ${words}`), words => told.push(`remark: ${words}`));
                  return told.join(" ");
                };
                const expect = (name, words, begins) => words.startsWith(begins) && (begins || !words) || wrong.push(`${name}: ${words}\n${text}`);
                expect("as published", said(page, shown), "");
                expect("read otherwise since", said(page, { ...shown, reading: 0, words: shown.words + "x" }), "remark");
                expect("published before words were sealed", said(page, undefined), "remark");
                const changed = page.cloneNode(true);
                changed.append("☢");
                expect("a sign more", said(changed, shown), "alarm");
                expect("a sign more, not sealed", said(changed, undefined), "alarm");
                expect("a word less", said(page, { ...shown, words: shown.words + "not" }), "alarm");
                page.querySelectorAll("a").forEach(link => link.setAttribute("href", "https://evil.example/"));
                if (shown.links.length > 0) expect("another link", said(page, shown), "alarm: A link");
              }
              return wrong;
            }
            """, rendered);
    }
}
