using System.Text;
using FactCheck.Web.Tests;

namespace FactCheck.Benchmarks;

/// <summary>An article made of the seed articles' words, in sentences of which no two are alike, and the same after an editor went through it.</summary>
internal static class RevisedText
{
    /// <summary>The text before and after.</summary>
    /// <param name="letters">The least length of the text before, in UTF-16 units.</param>
    public static (string Before, string After) Of(int letters)
    {
        var words = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "seeds", "articles"), "*.txt").Order()
            .SelectMany(File.ReadAllLines).SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToArray();
        var dice = new Dice(4);
        List<string> before = [];
        for (var length = 0; length < letters;)
        {
            before.Add(Paragraph(words, dice));
            length += before[^1].Length + 1;
        }

        return (string.Join('\n', before), string.Join('\n', Edited(before, words, dice)));
    }

    // Of a hundred paragraphs about ten are changed in a few words, two are gone, two stand elsewhere, and two are new.
    private static List<string> Edited(List<string> before, string[] words, Dice dice)
    {
        List<string> after = [];
        foreach (var paragraph in before)
        {
            var kind = dice.Below(100);
            if (kind < 2)
            {
                continue;
            }

            after.Insert(kind < 4 ? dice.Below(after.Count + 1) : after.Count, kind is >= 4 and < 14 ? Changed(paragraph, words, dice) : paragraph);
            if (kind is 14 or 15)
            {
                after.Add(Paragraph(words, dice));
            }
        }

        return after;
    }

    private static string Paragraph(string[] words, Dice dice) =>
        string.Join(' ', Enumerable.Range(0, 40 + dice.Below(50)).Select(_ => words[dice.Below(words.Length)])) + ".";

    private static string Changed(string paragraph, string[] words, Dice dice)
    {
        var text = new StringBuilder();
        foreach (var word in paragraph.Split(' '))
        {
            text.Append(dice.Below(20) == 0 ? words[dice.Below(words.Length)] : word).Append(' ');
        }

        return text.ToString().TrimEnd();
    }
}
