using System.Globalization;

namespace FactCheck.Domain;

/// <summary>The wording that a claim starts with, made from words of an article; a person makes it neutral.</summary>
/// <param name="Wording">The words; empty when no sentence of them is short enough.</param>
/// <param name="IsWhole">Whether all words are in it. Otherwise it ends where a sentence ends.</param>
public sealed record NeutralStart(string Wording, bool IsWhole)
{
    private static readonly char[] s_stops = ['.', ',', ';', ':', '،', '؛', '۔', '。', '，', '、', '；', '：', '।', ' '];

    /// <summary>On one line, without marks around all of it or a full stop after it, with a capital letter, within <see cref="Limits.Wording"/>.</summary>
    public static NeutralStart Of(string quote)
    {
        var line = Bare(string.Join(' ', quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        var kept = line.Length <= Limits.Wording ? line : Bare(FirstSentences(line));
        return new(Capital(kept), kept.Length == line.Length);
    }

    // Stops and marks stand in either order: “They lost.” and “They lost”.
    private static string Bare(string line)
    {
        for (string before = ""; before != line;)
        {
            before = line;
            line = OuterMarks.Without(line.TrimEnd(s_stops));
        }

        return line;
    }

    private static string FirstSentences(string line) =>
        line[..Sentences.In(line, 0, line.Length).Select(sentence => sentence.End).TakeWhile(end => end <= Limits.Wording).LastOrDefault()];

    // Not “IPhone”; and Georgian has capitals, but no sentence begins with one.
    private static string Capital(string line) =>
        line.Length == 0 || (line.Length > 1 && char.IsUpper(line[1])) || line[0] is >= '\u10D0' and <= '\u10FF'
            ? line : char.ToUpper(line[0], CultureInfo.InvariantCulture) + line[1..];
}
