using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;
using Xunit.Sdk;

namespace FactCheck.Web.Tests;

/// <summary>An act that the web server acknowledged to somebody outside, and how to see that it was kept.</summary>
internal sealed record Promise(string What, Func<NewsroomDb, Task<bool>> IsKept);

/// <summary>
/// People at work over the wire: one brings articles in and renames them by forms, one signs in again and again, three raise claims and write
/// verdicts over circuits, one watches. They and what they were promised outlive the server; cookies are kept as a browser keeps them.
/// </summary>
internal sealed partial class ServedClients(Uri server, string folder, IReadOnlyList<string> emails, string password)
{
    private const int Writers = 3;

    // Each claim has a word of its own, and a wording like no other: a form asks before it raises one that stands already.
    private const int Words = 2_000;
    private const int WordLength = 5;
    private static readonly string s_words = string.Concat(Enumerable.Range(0, Words).Select(number => $"w{number:D4} "));

    private readonly ConcurrentQueue<Promise> _promises = new();
    private readonly CookieContainer _cookies = new();
    private Func<Task>[]? _acts;
    private int _articles;
    private int _claims;
    private int _signIns;
    private Guid _article;
    private ServedProcess? _process;
    private int _last;
    private bool _killed;

    /// <summary>What was promised so far.</summary>
    public IReadOnlyCollection<Promise> Promises => _promises;

    /// <summary>The heads of both logs that readers were given.</summary>
    public ConcurrentBag<string> Heads { get; } = [];

    /// <summary>Works until the server is killed, which happens at the very moment when so many acts were acknowledged.</summary>
    public async Task WorkAsync(ServedProcess process, int acts)
    {
        (_process, _killed, _last) = (process, false, int.MaxValue);
        if (_acts is null)
        {
            await SignInAsync(_cookies);
            await BringInAsync();
            _acts = [WatchAsync, BringInAsync, () => SignInAsync(new()), .. Enumerable.Repeat<Func<Task>>(WriteAsync, Writers)];
        }

        Volatile.Write(ref _last, _promises.Count + acts);
        await Task.WhenAll(_acts.Select(act => Task.Run(() => UntilKilledAsync(act))));
        await process.GoneAsync();
    }

    private async Task UntilKilledAsync(Func<Task> act)
    {
        try
        {
            while (!Volatile.Read(ref _killed))
            {
                await act();
            }
        }
        catch (Exception exception) when (Volatile.Read(ref _killed) && exception is not XunitException)
        {
        }
        catch
        {
            // Nobody would kill it any more.
            Kill();
            throw;
        }
    }

    private async Task BringInAsync()
    {
        using var client = Client(_cookies);
        var title = $"Article {Interlocked.Increment(ref _articles)} of {folder}";
        var typed = new[] { ("Title", title), ("Language", "en"), ("Publisher", ""), ("Pasted", $"{s_words}The mill had twelve workers, says {title}.") };
        using var preview = await client.SendIntakeAsync(await client.PageAsync(IntakeStep.Address), "preview", null, typed);
        using var kept = await client.SendIntakeAsync(await preview.ReadAsync(), "keep");
        var id = Guid.Parse(Id().Match(Location(kept, "/desk/articles/")).Value);
        List<string> titles = [title];
        Keep($"article {id}", db => IsCalledAsync(db, id, titles));
        await TakeHeadsAsync(client);

        var other = title + ", renamed";
        var address = $"/desk/articles/{id}/details";
        var page = await client.PageAsync(address);
        titles.Add(other);
        using var renamed = await client.SendAsync(address, page, "details", ("Title", other), ("Language", "en"), ("Publisher", ""));
        Location(renamed, "/desk/articles/");
        Keep($"title of article {id}", db => IsCalledAsync(db, id, [other]));
        _article = id;
    }

    private async Task SignInAsync(CookieContainer cookies)
    {
        using var client = Client(cookies);
        var email = emails[_signIns % emails.Count];
        using var answer = await client.SignInAsync(email, password);
        Location(answer, "/");
        var count = Interlocked.Increment(ref _signIns);
        Keep($"sign-in {count}", async db => await db.SignIns.CountAsync() >= count);
        await TakeHeadsAsync(client);
    }

    private async Task WriteAsync()
    {
        using var client = Client(_cookies);
        var start = Interlocked.Increment(ref _claims) % Words * (WordLength + 1);
        var wording = RandomNumberGenerator.GetHexString(64);
        var article = _article;
        Guid claim;
        using (var raising = await PageCircuit.OpenAsync(client, _cookies, $"/desk/articles/{article}?raise={start}-{start + WordLength}-1"))
        {
            await raising.ChangeAsync(Field("claim-Wording"), wording);
            await raising.SubmitAsync("Raise a claim");
            claim = Guid.Parse((await raising.SeesAsync(ClaimOfPanel())).Groups["claim"].Value);
            Keep($"claim {claim}", db => db.Claims.AnyAsync(row => row.Id == claim && row.Wording == wording));
        }

        using var judging = await PageCircuit.OpenAsync(client, _cookies, $"/desk/articles/{article}?claim={claim}&part=verdict");
        var summary = $"It had ten. Summary of {claim}.";
        await judging.ChangeAsync(each => each.Attributes.GetValueOrDefault("name") == "rating" && each.Attributes.GetValueOrDefault("value") == "False", "False");
        await judging.ChangeAsync(Field("verdict-Summary"), summary);
        await judging.ChangeAsync(Field("verdict-Justification"), "See the book of wages.");
        await judging.SubmitAsync("The verdict");
        await judging.SeesAsync(StandingVerdict());
        Keep($"verdict on {claim}", db => db.Verdicts.AnyAsync(row => row.ClaimId == claim && row.Number == 1 && row.Summary == summary));
        await TakeHeadsAsync(client);
    }

    // Sees others' work on the article that was the newest when it began.
    private async Task WatchAsync()
    {
        using var client = Client(_cookies);
        using var watching = await PageCircuit.OpenAsync(client, _cookies, $"/desk/articles/{_article}", watches: true);
        await watching.EndAsync();
    }

    private void Keep(string what, Func<NewsroomDb, Task<bool>> isKept)
    {
        _promises.Enqueue(new(what, isKept));
        if (_promises.Count >= Volatile.Read(ref _last))
        {
            Kill();
        }
    }

    private void Kill()
    {
        if (!Interlocked.Exchange(ref _killed, true))
        {
            _process!.Kill();
        }
    }

    private async Task TakeHeadsAsync(HttpClient client)
    {
        foreach (var log in Enum.GetValues<LogKind>())
        {
            Heads.Add(await client.GetStringAsync(new Uri($"/log/{log.Key()}/checkpoint", UriKind.Relative)));
        }
    }

    private HttpClient Client(CookieContainer cookies) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = server };

    private static async Task<bool> IsCalledAsync(NewsroomDb db, Guid article, IReadOnlyList<string> titles) =>
        titles.Contains(await db.Articles.Where(row => row.Id == article).Select(row => row.Title).SingleOrDefaultAsync() ?? "");

    private static Func<RenderedElement, bool> Field(string id) => each => each.Attributes.GetValueOrDefault("id") == id;

    // Whoever is sent elsewhere was refused or signed out, and no accident of the server may do that.
    private static string Location(HttpResponseMessage answer, string start)
    {
        var asked = answer.RequestMessage!;
        return answer.StatusCode == HttpStatusCode.Found && new Uri(asked.RequestUri!, answer.Headers.Location!).AbsolutePath is var path
            && path.StartsWith(start, StringComparison.Ordinal)
            ? path
            : throw new XunitException($"{asked.Method} {asked.RequestUri}: {answer.StatusCode} {answer.Headers.Location}");
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}", RegexOptions.NonBacktracking)]
    private static partial Regex Id();

    [GeneratedRegex("/desk/claims/(?<claim>[0-9a-f-]{36})/history", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex ClaimOfPanel();

    [GeneratedRegex("The verdict as it stands", RegexOptions.NonBacktracking)]
    private static partial Regex StandingVerdict();
}
