namespace FactCheck.Web;

/// <summary>Looks at all settings before anything else is done, so that a wrong one stops the start instead of a mail or a page later.</summary>
public static class SettingsCheck
{
    private const int MostAway = 2;

    /// <summary>Stops the start when a setting is wrong or unknown.</summary>
    /// <exception cref="StartException">One is; the message names each with what it must be.</exception>
    public static void Demand(IConfiguration configuration)
    {
        if (Problems(configuration) is { Count: > 0 } problems)
        {
            throw new StartException(string.Join(Environment.NewLine, problems));
        }
    }

    /// <summary>What is wrong, one sentence each; none when all is well.</summary>
    public static IReadOnlyList<string> Problems(IConfiguration configuration) =>
    [
        .. configuration.GetChildren().Where(section => IsNearly(section.Key, KnownSettings.Section))
            .SelectMany(section => section.AsEnumerable()).Where(each => each.Value is not null && !IsEmptySection(configuration, each.Key, each.Value))
            .OrderBy(each => each.Key, StringComparer.OrdinalIgnoreCase)
            .Select(each => Problem(each.Key, each.Value!)).OfType<string>(),
        .. MailSettings.Problems(configuration),
    ];

    private static string? Problem(string key, string value) =>
        KnownSettings.All.FirstOrDefault(setting => setting.Is(key)) is { } known
            ? known.Problem(key, value)
            : $"There is no setting {key}.{Meant(key)}";

    private static string Meant(string key)
    {
        var nearest = KnownSettings.All
            .Select(setting => (setting.Name, Distance: setting.Name.StartsWith(key + ":", StringComparison.OrdinalIgnoreCase) ? 0 : Distance(Numbered(key), setting.Name)))
            .MinBy(each => each.Distance);
        return nearest.Distance <= Math.Max(MostAway, key.Length / 3) ? $" Did you mean {nearest.Name}?" : "";
    }

    // Some sources of settings give a section an empty value of its own.
    private static bool IsEmptySection(IConfiguration configuration, string key, string value) =>
        value.Length == 0 && configuration.GetSection(key).GetChildren().Any();

    private static bool IsNearly(string name, string known) => Distance(name, known) <= MostAway;

    private static string Numbered(string key) => string.Join(':', key.Split(':').Select(part => part.All(char.IsAsciiDigit) ? "#" : part));

    // How many signs have to be put in, taken out or exchanged to make one name of the other (Levenshtein).
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var at = 1; at <= left.Length; at++)
        {
            var corner = row[0];
            row[0] = at;
            for (var to = 1; to <= right.Length; to++)
            {
                var same = char.ToUpperInvariant(left[at - 1]) == char.ToUpperInvariant(right[to - 1]);
                (corner, row[to]) = (row[to], Math.Min(Math.Min(row[to], row[to - 1]) + 1, corner + (same ? 0 : 1)));
            }
        }

        return row[^1];
    }
}
