using System.Text.RegularExpressions;
using Xunit;

namespace FactCheck.Web.Tests;

/// <summary>No element but <see cref="SeenButton{TSeen}"/> may judge or change anything: it alone hands over the version on which it was pressed.</summary>
public sealed partial class SeenButtonRuleTests
{
    // What runs a command, or hands a press on to a component that does.
    private static readonly string[] s_judging =
    [
        "Desk.", "desk.", "places.", "RunAsync(", "SaveAsync(", "DecideAsync(", "OnConfirm", "OnKeep", "OnTake", "OnLink", "OnAddPlace", "OnReselect", "OnAccept",
        "OnDismiss", "OnReopen",
    ];

    [Fact]
    public void Every_button_that_judges_is_a_seen_button()
    {
        var root = Path.Combine(Repository.Root, "src", "FactCheck.Web");
        var found = Directory.EnumerateFiles(root, "*.razor", SearchOption.AllDirectories)
            .Where(path => Path.GetFileName(path) != "SeenButton.razor")
            .SelectMany(path => Judging(WholeOf(path)).Select(handler => $"{Path.GetFileName(path)}: {handler}")).ToList();
        Assert.True(found.Count == 0, $"Use SeenButton, whose press hands over the version that was rendered, for {string.Join("; ", found)}");
    }

    [Theory]
    [InlineData("<button @onclick=\"ApproveAsync\">Approve</button> @code { Task ApproveAsync() => Desk.ApproveAsync(View.Claim.Version); }")]
    [InlineData("<button @onclick=\"() => OnAccept.InvokeAsync(it)\">Accept</button>")]
    [InlineData("<button @onclick=\"() => Twice(it)\">Go</button> @code { void Twice(int it) { First(it); } Task First(int it) => RunAsync(it); }")]
    public void A_button_that_judges_by_itself_is_found(string component) => Assert.Single(Judging(component));

    [Fact]
    public void A_button_that_only_opens_something_is_left_alone() =>
        Assert.Empty(Judging("<button @onclick=\"() => _open = true\">Open</button> <SeenButton OnPress=\"GoAsync\" /> @code { Task GoAsync() => Desk.GoAsync(); }"));

    private static IEnumerable<string> Judging(string component) =>
        Handler().Matches(component).Select(match => match.Groups["handler"].Value).Where(handler => IsJudging(handler, component, 4));

    private static bool IsJudging(string code, string component, int deep) =>
        s_judging.Any(sign => code.Contains(sign, StringComparison.Ordinal))
        || (deep > 0 && Name().Matches(code).Select(match => match.Value).Distinct().Any(name => BodyOf(name, component) is { } body && IsJudging(body, component, deep - 1)));

    // From the method's head to the next one's: too much rather than too little.
    private static string? BodyOf(string name, string component)
    {
        var head = Regex.Match(component, $@"(Task|void)(<[^>]+>)? {name}\(", RegexOptions.None, TimeSpan.FromSeconds(1));
        if (!head.Success)
        {
            return null;
        }

        var rest = component[(head.Index + head.Length)..];
        var next = Head().Match(rest);
        return next.Success ? rest[..next.Index] : rest;
    }

    private static string WholeOf(string path) => File.ReadAllText(path) + (File.Exists(path + ".cs") ? File.ReadAllText(path + ".cs") : "");

    [GeneratedRegex("@onclick=\"(?<handler>[^\"]*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Handler();

    [GeneratedRegex(@"\b[A-Z]\w+\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();

    [GeneratedRegex(@"(Task|void|RenderFragment)(<[^>]+>)? \w+\(", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Head();
}
