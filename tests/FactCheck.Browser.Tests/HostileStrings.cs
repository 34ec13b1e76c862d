namespace FactCheck.Browser.Tests;

/// <summary>Two hundred strings that have broken pages somewhere.</summary>
internal static class HostileStrings
{
    private static readonly string[] s_codes = ["alert(1)", "alert`1`", "confirm(2)", "prompt(3)", "top[`alert`](4)"];

    private static readonly string[] s_around =
    [
        "<script>{0}</script>", "</script><script>{0}//", "<img src=x onerror={0}>", "<svg/onload={0}>", "<a href=javascript:{0}>x</a>",
        "\"onfocus={0} autofocus=\"", "'onmouseover='{0}'", "<iframe src=javascript:{0}>", "<details open ontoggle={0}>", "[x](javascript:{0})",
        "![x](javascript:{0})", "<javascript:{0}>", "[x]: javascript:{0}", "javascript:{0}//", "data:text/html,<script>{0}</script>",
        "--><script>{0}</script>", "</title><script>{0}</script>", "</textarea><img src=x onerror={0}>", "]]><script>{0}</script>", "{{{{constructor.constructor('{0}')()}}}}",
        "${{{0}}}", "@({0})", "<style onload={0}>", "<math><mtext></mtext><a xlink:href=javascript:{0}>x", "</script><!--<script>{0}", "\\u003cscript>{0}\\u003c/script>",
        "&lt;script&gt;{0}&lt;/script&gt;",
    ];

    private static readonly string[] s_others =
    [
        "{{7*7}}", "${7*7}", "@(1+1)", "#{7*7}", "<%= 7*7 %>", "*{7*7}", "{0}", "{", "}}", "%s%n%x", "%00", "$(id)", "`id`", "; ls", "| cat",
        "' OR '1'='1", "'; DROP TABLE Claims;--", "\" OR 1=1 --", "1) UNION SELECT 1", "NEAR(a b)", "wording:*", "\"", "\"\"\"", "a AND", "NOT", "(", "*", "^x", "-x",
        "\u202Eevil\u202C", "\u2066in\u2069", "\u202Dleft", "\u200Fright", "a\u200Bb", "a\u200D\u200Db", "a\uFEFFb", "\u00ADsoft", "\u2028line", "\u2029part",
        "مرحبا بالعالم", "שלום עולם", "नमस्ते", "日本語の文", "ไทย", "👩‍👩‍👧‍👦", "🏳️‍🌈", "👍🏽", "é́́́́", "Z̷̢̛͔a̴l̶g̷o", "ﷺ", "𝔘𝔫𝔦", "İıſK", "ß",
        "=1+1", "+1+1", "-1+1", "@SUM(1)", "=cmd|' /C calc'!A0", "=HYPERLINK(\"//x\")", "&amp;", "&#60;b&#62;", "&nbsp;", "&", "&&", "<", ">", "<>", "<!--", "-->", "]]>", "<?xml?>",
        "<b>bold</b>", "<h1>x", "</div></main>", "</p>", "<table><tr>", "<base href=//evil.example>", "<meta http-equiv=refresh content=0>", "<link rel=stylesheet href=//evil.example>",
        "<form action=//evil.example>", "<img src=//evil.example/x>", "![x](https://evil.example/x.png)", "![x](//evil.example/y)", "[E1](https://evil.example)", "[E999]", "[E0]", "[E-1]", "[[E1]]",
        "](x)", "**", "```", "~~x~~", "# x", "> x", "- x", "1. x", "|a|b|", "***x***", "\\", "\\\\", "\\\"", "\\n", "..", "../../etc/passwd", "C:\\con", "//evil.example", "https://evil.example/\"x",
        "null", "undefined", "NaN", "true", "0", "-0", "1e999", "[object Object]", "__proto__", "constructor", "</script>", "<\\/script>", "\"}]}</script><b>",
    ];

    /// <summary>All of them, each once.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. s_around.Select((around, index) => string.Format(System.Globalization.CultureInfo.InvariantCulture, around, s_codes[index % s_codes.Length])),
        .. s_others,
        .. Enumerable.Range(1, 64).Select(number => $"<{"abcdefghi"[number % 9]}{number} {(number % 2 == 0 ? "onclick" : "onpointerenter")}=alert({number})>"),
        .. new[] { 'x', '<', '"', '&', '\u05D0' }.Select(letter => new string(letter, 180)),
    ];

    /// <summary>Strings together in one field; each batch fits where a name fits.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Batches(int most)
    {
        List<List<string>> batches = [[]];
        foreach (var each in All)
        {
            if (Joined([.. batches[^1], each]).Length > most)
            {
                batches.Add([]);
            }

            batches[^1].Add(each);
        }

        return batches;
    }

    /// <summary>As one text that no trimming changes.</summary>
    public static string Joined(IReadOnlyList<string> batch) => $"¦ {string.Join(" ¦ ", batch)} ¦";
}
