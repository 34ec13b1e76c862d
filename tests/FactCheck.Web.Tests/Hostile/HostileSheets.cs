namespace FactCheck.Hostile;

/// <summary>Pages whose style sheets ask much of their elements.</summary>
internal static class HostileSheets
{
    /// <summary>All of them.</summary>
    /// <param name="letters">How large each page is; half of it is its style sheet, half of it elements of which the sheet asks.</param>
    public static IEnumerable<HostileDocument> All(int letters)
    {
        yield return Sheet(letters, number => $".a{number}{{color:red}}", "<p class=a>x");
        yield return Sheet(letters, number => $".a{{color:#{number:x6}}}", "<p class=a>x");
        yield return Sheet(letters, number => $"*{{opacity:{number}}}", "<i>x", "<p>");
        yield return Sheet(letters, number => $".a::before{{content:'{number}'}}", "<p class=a>x");
        yield return Sheet(letters, number => $"[class~=b{number}]{{color:red}}", "<p class='a b c'>x");
        yield return Sheet(letters, number => $":not(.b{number}):not(:is(.c,.d)){{color:red}}", "<p class=a>x");
        yield return Sheet(letters, number => $":nth-child({number}n+1){{color:red}}", "<p>x");
        yield return Sheet(letters, number => $":nth-last-of-type({number}){{color:red}}", "<p>x");
        yield return Sheet(letters, number => $":only-of-type{{color:#{number:x6}}}", "<p>x");
        yield return Sheet(letters, number => $".b{number} .a .a .a .a{{color:red}}", "<p class=a>x", string.Concat(Enumerable.Repeat("<div class=a>", 390)));
        yield return Sheet(letters, number => $".b{number} ~ .a ~ .a{{color:red}}", "<p class=a>x");
        yield return Sheet(letters, number => $"{string.Concat(Enumerable.Repeat(":not(", 300 + (number % 9)))}.a{{color:red}}", "<p class=a>x");
        yield return Sheet(letters, number => $"{string.Concat(Enumerable.Repeat(".a,", 1_500 + (number % 9)))}.b{{color:red}}", "<p class=a>x");
        yield return Sheet(letters, number => $"{string.Concat(Enumerable.Repeat(".a ", 1_500 + (number % 9)))}.b{{color:red}}", "<p class='a b'>x");
        yield return Sheet(letters, number => $"@media (min-width:{number}px){{.a,.b{{&,& &{{", "<p class=a>x");
        yield return Sheet(letters, number => $"[id~=a{number}]{{color:red}}", $"<p id='{string.Concat(Enumerable.Repeat("a ", letters / 5))}'>x");
        yield return Sheet(letters, number => $"[data-a{number}]{{color:red}}", "<p class=a data-a1=x>x");
    }

    private static HostileDocument Sheet(int letters, Func<int, string> rule, string piece, string before = "") => HostileDocument.Counting(
        HostileKind.Html, rule, letters, "<style>", "</style>" + before + string.Concat(Enumerable.Repeat(piece, letters / 2 / piece.Length)));
}
