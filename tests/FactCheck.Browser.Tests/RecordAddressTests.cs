using FactCheck.Domain;
using Xunit;

namespace FactCheck.Browser.Tests;

/// <summary>Links lead where the newsroom said, letter by letter, and a record with such links holds.</summary>
[Collection(nameof(OneNewsroom))]
public sealed class RecordAddressTests(Newsroom newsroom)
{
    private const string Signs = "!\"#$%&'()*+,-.:;<=>?@[]^_`{|}~";

    private static readonly string[] s_others =
    [
        "https://example.org/%d8%a7%d9%84", "https://example.org/%D8%A7", "https://example.org/%", "https://example.org/%%", "https://example.org/%4", "https://example.org/%zz?%q#%",
        "https://example.org/%41%2e%2E/%2f%00%20", "https://example.org/a/../b/./c//d", "https://example.org?a", "https://example.org#a", "https://example.org/?", "https://example.org/#",
        "HTTPS://Example.ORG/Path", "http://example.org:80/", "https://example.org:443/", "http://example.org:8080", "https://example.org:0/", "https://example.org:65535/x",
        "https://[::1]/", "https://[2001:db8::1]:8443/a", "https://[2001:0DB8:0:0:0:0:0:1]/", "http://127.0.0.1/x", "http://192.0.2.7:81/",
        "https://bücher.example/ä?ö=ü#ß", "https://пример.example/путь", "https://例え.example/道", "https://xn--bcher-kva.example/", "https://مثال.example/مسار?س=ج",
        "https://fa.wikipedia.org/wiki/می\u200Cخواهم", "https://example.org/क\u200Dष?a=\u200C#\u200D", "https://example.org/e\u0301\u00e9", "https://example.org/😀?😀#😀", "https://example.org/a?b=c&amp;d&copy=1&lt",
        "https://example.org/?q=a+b&r=%2B%20", "https://example.org/'\"<>`{}|^", "https://EXAMPLE.org./a.", "https://a_b.example/", "https://example.org/;a=1,b;c",
    ];

    [Fact]
    public async Task Hundreds_of_addresses_are_served_as_they_were_given_and_the_record_holds()
    {
        string[] addresses =
        [
            .. Signs.SelectMany(sign => new[] { $"https://example.org/a{sign}b", $"https://example.org/?a{sign}b", $"https://example.org/#a{sign}b" }),
            .. s_others,
        ];
        var work = newsroom.Work;
        var articleId = await work.BringInAsync("An article with an odd address", "Odd addresses are everywhere.", address: "https://example.org/%d8%a7|b");
        // Odd in other ways too: an early year, a control character of an old program, spaces that are none, line breaks in quotations.
        var claimId = await work.RaiseAsync("iryna", articleId, "Odd addresses", new(
            "Odd \u0092addresses\u0085 are\u00a0 \ufeffeverywhere *_[x]_* " + new string('w', 300), "O\u200bdd \u202eName\u202c", false, new DateOnly(44, 3, 15), "One\r\ntwo\n\nthree\u2028four"));
        foreach (var address in addresses)
        {
            await work.AttachAsync("iryna", claimId, new(Stance.Context, EvidenceKind.Source, "`A` *title*", "A publisher", address, null, "A line\n\nand  another\tone", "A  note\r\nof two"));
        }

        await work.SubmitAsync("iryna", claimId, new(Rating.False, "A summary  of\nthese █.", string.Join("\n\n", s_others.Select(address => $"[a](<{address.Replace("<", "\\<", StringComparison.Ordinal).Replace(">", "\\>", StringComparison.Ordinal)}>)"))));
        var path = $"/fact-checks/{await work.PublishAsync(claimId)}";
        await work.SignAsync();
        await using var reader = await newsroom.ReaderAsync();
        await reader.Page.GotoAsync(path);
        var wrong = await reader.Page.EvaluateAsync<string[]>(
            """
            async kept => {
              const links = [...document.querySelectorAll(".evidence__title a")];
              const wrong = links.filter((link, at) => link.getAttribute("href") !== kept[at] || link.href !== new URL(kept[at]).href).map(link => link.outerHTML);
              if (links.length !== kept.length) wrong.push(`${links.length} links for ${kept.length} addresses`);
              const original = document.querySelector(".excerpt figcaption a[rel]");
              if (original?.getAttribute("href") !== "https://example.org/%d8%a7|b") wrong.push(original?.outerHTML ?? "no original");
              const { check } = await import("/js/record/check.js");
              const [record, keys] = await Promise.all([document.querySelector("[data-record]").dataset.record, "/log/editorial/vkey"].map(async address => (await fetch(address)).text()));
              const { problems, remarks } = await check(record, keys, document.querySelector(".fact-check"));
              return [...wrong, ...problems, ...remarks];
            }
            """, addresses.Select(WebAddress.Clean).ToArray());
        Assert.Empty(wrong);
    }
}
