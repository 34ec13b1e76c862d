namespace FactCheck.Browser.Tests;

/// <summary>Reasons as people write them, put together by dice that always fall the same way.</summary>
internal static class ReasonsCorpus
{
    private static readonly string[] s_sentences =
    [
        "The ministry says that it rose by 12 percent.", "2014. Crimea was annexed.", "It was −4.5 %, not 4,5 %.", "She *never* said so [E1].", "See [E1][E2] and [E7].",
        "See [E1, E2], [E2;E1] and [E1, E7].",
        "The bank (central) says 5 < 6 > 4 & more.", "He wrote: “We won”, then left …", "A [link](https://example.org/a_(b) \"title\") stands here.",
        "Read <https://example.org/%d8%a7|b> first.", "In `code * x` nothing counts.", "AT&amp;T &copy; 2024 &auml; &#8364; &#x80; &nope;", "<b>Bold</b> is what they wrote.",
        "snake_case and 2 * 3 * 4 and __init__", "قال الوزير: «لن نرفع الضرائب».", "Уряд заявив, що **ні**.", "増税を*撤回*した。", "e\u0301 is not \u00e9; a\u00a0b a\u200bb a\ufeffb",
        "The sign \u0092 came from an old program, as did \u0085.", "[bad](javascript:alert(1)) and ![a *picture*](https://example.org/p.png) and ![](https://example.org/p.png)",
        "[note] stays, \\[x\\] too, and 1\\. x", "Mail <press@example.org> or [write](mailto:press@example.org?subject=a%20b).", "█████ said so.", "Incomprehensibilities" + new string('x', 300),
        "5*3*2 and C:\\_new\\#1 and \\\\server\\all and ~12~", "Hard  \nbreak and\\\nanother.", "[words][ref] and [ref] and [E1]: no.", "[E1](https://example.org) [[E1]] [E01] [E2", "👩‍👩‍👧‍👦 and 𝔘𝔫𝔦 and \u202Eevil\u202C",
    ];

    private static readonly Func<Func<string>, string>[] s_shapes =
    [
        say => say(),
        say => $"{say()}\n{say()}",
        say => $"1. {say()}\n   {say()}\n2. {say()}\nlazy {say()}",
        say => $"## {say()}\n{say()}",
        say => $"{say()}\n\n=====\n\n{say()}",
        say => $"{say()}\n---\n{say()}",
        say => $"- {say()}\n- {say()}\n\n  {say()}\n  1) {say()}\n+ {say()}",
        say => $"> {say()}\n{say()}\n> - {say()}\n>\n> 3. {say()}",
        say => $"| a | b |\n|---|---|\n| {say()} | {say()} |",
        say => $"```text info\n{say()}\n```",
        say => $"    {say()}\n\n~~~\n{say()}",
        say => $"{say()}\n\n[ref]: https://example.org/r \"Title\"\n[E3]: https://example.org/report",
        say => $"<div>\n{say()}\n</div>\n\n<!-- {say()} -->",
        say => $"\t2020\t2021\nNorth\t{say()}\t1\nSouth\t2\t{say()}",
        say => $"| Region | Yes |\n|---|--:|\n| {say()} | 1,200 |\n| 2 |\n\n- 5 {say()}\n- 3 {say()}\n\n+ 5 {say()}",
        say => $"2014. {say()}\n2022. {say()}\n\n1. {say()}\n3. {say()}\n\n# 1 in 10 {say()}\n\n> 50 {say()}",
        say => $"7) {say()}\n8) {say()}\n\n***\n\n* * *\n{say()}",
        say => $"2020. {say()}\r\n\r\n{say()}\r{say()}",
        say => $"**{say()}** _{say()}_ ~~{say()}~~",
        say => $"- [ ] {say()}\n- [x] {say()}\n\n[^1]: {say()}",
        say => $"·\t{say()}\n·\t{say()}\n\no\t{say()}\n\no {say()}\n\n«https://example.org/a_(b)». 见：https://example.org/报告。然后 (www.example.org/b),",
        say => $"# \n\n#hash {say()}\n\n####### {say()}\n\t{say()}",
    ];

    /// <summary>Some texts; the first ones are those that once gave an alarm.</summary>
    public static IReadOnlyList<string> Natural(int count)
    {
        var state = 52u;
        return
        [
            "1. The ministry says that it rose\n   by 12 percent.\n2. The bank says that it fell.", "## Timeline\n2014. Crimea was annexed.", "We found this.\n\n=====\n\nThe rest.", "", " \n",
            .. Enumerable.Range(0, count).Select(_ => string.Join("\n\n", Enumerable.Range(0, 1 + Roll(3))
                .Select(_ => s_shapes[Roll(s_shapes.Length)](() => s_sentences[Roll(s_sentences.Length)])))),
        ];

        int Roll(int sides)
        {
            state = (state * 1_664_525) + 1_013_904_223;
            return (int)((state >> 8) % (uint)sides);
        }
    }
}
