using System.Net;
using System.Text.RegularExpressions;
using FactCheck.Domain;
using FactCheck.Web;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Benchmarks;

/// <summary>Twenty invented people: eighteen reviewers and two editors, all with one password.</summary>
internal sealed partial class BenchmarkCast(IReadOnlyList<Person> people, IReadOnlyList<SignedIn> acting)
{
    private const int Size = 20;
    private const string Password = "only for this measurement";

    public IReadOnlyList<SignedIn> People => acting;

    public SignedIn Reviewer => People[0];

    public SignedIn Editor => People[^1];

    public static async Task<BenchmarkCast> JoinAsync(IServiceProvider services)
    {
        var factory = services.GetRequiredService<IDbContextFactory<NewsroomDb>>();
        var hash = services.GetService<Passwords>()?.Hash(Password);
        List<Person> people = [];
        List<SignedIn> acting = [];
        for (var number = 1; number <= Size; number++)
        {
            var person = new Person { DisplayName = $"Invented Person {number}", Role = number > Size - 2 ? Role.Editor : Role.Reviewer, PasswordHash = hash, EmailConfirmed = true };
            person.UseEmail($"person{number}@example.org");
            person.VoidSignIns();
            await using var db = await factory.BeginAsync();
            db.Add(person);
            await db.CommitAsync(person.Id, EntryKind.PersonJoined, Subject.OfPerson(person.Id));
            people.Add(person);
            acting.Add(await factory.SignInAsync(person.Id));
        }

        return new(people, acting);
    }

    /// <summary>Signs everybody in through the page; gives one cookie each.</summary>
    public async Task<IReadOnlyList<string>> SignInAsync(Uri address)
    {
        List<string> cookies = [];
        foreach (var person in people)
        {
            var jar = new CookieContainer();
            using var client = new HttpClient(new SocketsHttpHandler { CookieContainer = jar, AllowAutoRedirect = false }) { BaseAddress = address };
            var page = await client.GetStringAsync(new Uri("/account/sign-in", UriKind.Relative));
            var fields = Hidden().Matches(page).ToDictionary(match => match.Groups["name"].Value, match => WebUtility.HtmlDecode(match.Groups["value"].Value));
            (fields["Email"], fields["Password"]) = (person.Email!, Password);
            using var form = new FormUrlEncodedContent(fields);
            using var answer = await client.PostAsync(new Uri("/account/sign-in", UriKind.Relative), form);
            cookies.Add(jar.GetCookies(address)["factcheck"]?.ToString() ?? throw new InvalidOperationException($"Sign-in failed: {answer.StatusCode}"));
        }

        return cookies;
    }

    [GeneratedRegex("""<input type="hidden" name="(?<name>[^"]+)" value="(?<value>[^"]*)" ?/?>""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hidden();
}
