using FsCheck;
using FsCheck.Fluent;

namespace FactCheck.Domain.Tests;

/// <summary>Texts made of what breaks text code: half surrogates, joiners, marks, breaks, markers, beside ordinary words.</summary>
internal static class Anything
{
    private static readonly string[] Pieces =
    [
        "a", "word", "Ukraine", " ", "  ", "\n", "\r\n", "\r", "\n\n", "\u2028", "\t", "\u00A0", "\u200B", "\uFEFF", "\u0301", "e\u0301", "\u200D", "\uFE0F",
        "👩‍👩‍👧‍👦", "🇺🇦", "\U0001F1FA", "👍🏽", "\uD83D", "\uDE00", "क्षि", "한국어", "ᄒ", "ᅡ", "ᆫ", "שלום", "\u0600", "مرحبا؟", "中文。", "日本！", "\u202E",
        "- ", "* ", "• ", "1. ", "> ", ">", "# ", "## ", "---", "===", "```", "~~~", ".", ". ", "? ", "…", "U.S. ", "Mr. ", "”", "“", ")", "4.2", "600,000", "%", "$",
        "Leave a Reply", "7 mins read", "\0", "\uFFFF",
    ];

    public static Arbitrary<string> Text { get; } =
        Arb.From(Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces)), Shrink);

    public static Arbitrary<(string Text, int Start, int End)> Selection { get; } = Arb.From(
        from text in Text.Generator
        from start in Gen.Choose(-2, text.Length + 2)
        from end in Gen.Choose(-2, text.Length + 2)
        select (text, start, end));

    public static void Holds<T>(Arbitrary<T> values, Action<T> claim) =>
        Prop.ForAll(values, claim).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithEndSize(60));

    private static IEnumerable<string> Shrink(string text) =>
        text.Length == 0 ? [] : [text[..(text.Length / 2)], text[(text.Length / 2)..], text[1..], text[..^1]];
}
