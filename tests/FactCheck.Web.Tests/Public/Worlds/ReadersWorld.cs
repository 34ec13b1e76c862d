using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FactCheck.Web.Tests;

/// <summary>
/// All that a reader can fetch: every address that a crawl from the public pages finds, the log's files, and addresses of what readers must not see. The
/// cache is gone past, for an old copy would hide a change.
/// </summary>
public sealed partial class ReadersWorld
{
    private static readonly string[] s_starts =
    [
        "/", "/?page=2", "/articles", "/articles?page=2", "/how-we-check", "/feed.xml", "/sitemap.xml", "/robots.txt", "/log", "/log/policy",
        "/sitemaps/pages", "/sitemaps/fact-checks/1", "/sitemaps/articles/1", "/feed/archive/1",
        "/log/witness/vkey", "/log/editorial/checkpoint", "/log/editorial/vkey", "/log/security/checkpoint", "/log/security/vkey", "/log/editorial/consistency?from=1",
        "/log/editorial/tile/entries/000", "/log/editorial/tile/0/000", "/nothing-here", "/search",
        .. new[] { "24", "hours", "soldiers", "evil", "title", "post", "zq", "negotiations", "putin", "iryna" }
            .SelectMany(words => new[] { $"/search?q={words}", $"/search?q={words}&kind=article" }),
    ];

    private readonly HttpClient _reader;

    private ReadersWorld(HttpClient reader) => _reader = reader;

    /// <summary>The addresses, in a fixed order.</summary>
    public IReadOnlyList<string> Addresses { get; private set; } = [];

    /// <summary>Looks round.</summary>
    /// <param name="site">The site.</param>
    /// <param name="hidden">Addresses of what readers must not see.</param>
    public static async Task<ReadersWorld> ExploreAsync(TestSite site, params string[] hidden)
    {
        var reader = site.Reader();
        reader.DefaultRequestHeaders.Add("Cookie", "factcheck=nobody");
        var world = new ReadersWorld(reader);
        var (found, waiting) = (new SortedSet<string>(StringComparer.Ordinal), new Queue<string>([.. s_starts, .. hidden]));
        while (waiting.TryDequeue(out var address))
        {
            if (found.Add(address))
            {
                foreach (var path in Link().Matches((await world.ReadAsync(address)).Body).Select(link => WebUtility.HtmlDecode(link.Groups["path"].Value)))
                {
                    // Sheets, scripts and pictures come with the app; the sign-in page has a fresh token in every answer.
                    if (!path.StartsWith("/account", StringComparison.Ordinal) && !Asset().IsMatch(path))
                    {
                        waiting.Enqueue(path);
                    }
                }
            }
        }

        world.Addresses = [.. found];
        return world;
    }

    /// <summary>Stops the signing of the log, so that not even its head moves.</summary>
    public static Task StopSigningAsync(TestSite site) =>
        site.Services.GetServices<IHostedService>().OfType<SigningRounds>().Single().StopAsync(CancellationToken.None);

    /// <summary>What a reader gets, each byte as one letter; without the token that “There is no such page” has.</summary>
    public async Task<(HttpStatusCode Status, string Body)> ReadAsync(string address)
    {
        using var answer = await _reader.GetAsync(new Uri(address, UriKind.Relative));
        return (answer.StatusCode, Token().Replace(Encoding.Latin1.GetString(await answer.Content.ReadAsByteArrayAsync()), ""));
    }

    /// <summary>All of it.</summary>
    public async Task<Dictionary<string, (HttpStatusCode Status, string Body)>> ReadAllAsync()
    {
        Dictionary<string, (HttpStatusCode, string)> all = [];
        foreach (var address in Addresses)
        {
            all[address] = await ReadAsync(address);
        }

        return all;
    }

    /// <summary>A page without what grows with every entry of the log: the signed head, in the record of a fact-check, at the foot of pages, and in the feed.</summary>
    public static string Still(string body) => Head().Replace(body, "");

    [GeneratedRegex("(href|src)=\"(?<path>/[^\"#]*)\"", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Link();

    [GeneratedRegex("\\.(css|js|svg|png|ico|woff2|webmanifest)([?].*)?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Asset();

    [GeneratedRegex("<!--Blazor.*?-->|value=\"CfDJ[^\"]*\"", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Token();

    [GeneratedRegex(
        "<dl class=\"facts record__facts\">.*?</dl>|<p class=\"colophon__head\">.*?</p>|<dcterms:provenance.*?</dcterms:provenance>",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex Head();
}
