namespace FactCheck.Domain;

/// <summary>Units by the names under which they are shown, whatever the language of the text.</summary>
internal static class UnitNames
{
    private static readonly HashSet<string> Times = ["second", "minute", "hour", "day", "week", "fortnight", "month", "quarter", "year", "decade", "century"];

    private static readonly HashSet<string> States =
        ["killed", "dead", "wounded", "injured", "missing", "captured", "displaced", "hospitalised", "infected"];

    private static readonly HashSet<string> Clock = ["am", "pm", "k", "mn", "bn", "tn"];

    public static bool IsTime(string key) => Times.Contains(key);

    /// <summary>Whether it says what became of those who are counted.</summary>
    public static bool IsState(string key) => States.Contains(key);

    public static bool IsNoUnit(string key) => Clock.Contains(key);

    public static string Name(string key) => key switch
    {
        "%" => "percent",
        "pp" => "percentage points",
        "usd" => "$",
        "eur" => "€",
        "gbp" => "£",
        "jpy" => "¥",
        "uah" => "₴",
        "rub" => "₽",
        "century" => "centuries",
        "casualty" => "casualties",
        "fatality" => "fatalities",
        "foot" => "feet",
        "inch" => "inches",
        "second" or "minute" or "hour" or "day" or "week" or "fortnight" or "month" or "year" or "decade" or "mile" or "yard" or "acre" or "barrel" or "gallon"
            or "degree" or "tonne" or "ton" or "death" or "cent" => key + "s",
        _ => key,
    };

    /// <summary>What a unit is compared by: "hour" and "hours" are the same, so are "%" and "percent", "soldier" and "soldiers".</summary>
    public static string? Key(string? unit)
    {
        if (Typed.Clean(unit) is not { } clean)
        {
            return null;
        }
        var words = WordFold.Fold(clean);
        var english = Lexicons.Of("en");
        var known = words.Contains(' ') ? null : english.UnitBehindDigits(words);
        var key = words switch
        {
            "percentage points" or "percentage point" => "pp",
            "usd" or "us$" => "$",
            "per cent" => "%",
            "€" => "€",
            _ => known is null ? words : known == "usd" ? "$" : known,
        };
        return known is null && key.Length > 3 && key[^1] == 's' ? key[..^1] : key;
    }
}
