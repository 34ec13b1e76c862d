using System.Globalization;
using System.Text;
using AngleSharp.Dom;

namespace FactCheck.Web;

/// <summary>The numbers of list items, as browsers draw them.</summary>
internal sealed class HtmlLists
{
    private static readonly HashSet<string> s_counting =
        ["decimal", "lower-alpha", "lower-latin", "upper-alpha", "upper-latin", "lower-roman", "upper-roman"];

    private const int Largest = 1_000_000;

    private readonly Stack<OrderedList?> _open = [];

    /// <summary>How many lists are open.</summary>
    public int Depth => _open.Count;

    /// <summary>A list begins.</summary>
    /// <param name="list">The list.</param>
    /// <param name="type">How a style has it count; null where none does.</param>
    public void Begin(IElement list, string? type)
    {
        if (list.LocalName != "ol" && !s_counting.Contains(type ?? ""))
        {
            _open.Push(null);
            return;
        }

        var isReversed = list.LocalName == "ol" && list.HasAttribute("reversed");
        var items = isReversed ? list.Children.Count(child => child.LocalName == "li") : 1;
        _open.Push(new(type ?? list.GetAttribute("type") ?? "1", isReversed ? -1 : 1) { Next = Number(list.GetAttribute("start")) ?? items });
    }

    /// <summary>A list ends.</summary>
    public void End() => _open.TryPop(out _);

    /// <summary>The next item's number with what stands behind it, such as “4.”; null in a list without numbers.</summary>
    /// <param name="item">The item.</param>
    /// <param name="type">How a style has it count; null where none does.</param>
    public string? Item(IElement item, string? type)
    {
        if (!_open.TryPeek(out var list) || list is null)
        {
            return null;
        }

        var number = Number(item.GetAttribute("value")) ?? list.Next;
        list.Next = number + list.Step;
        type ??= list.Type;
        return type is "none" or "disc" or "circle" or "square" ? null : type switch
        {
            "a" or "lower-alpha" or "lower-latin" => Letters(number)?.ToLowerInvariant(),
            "A" or "upper-alpha" or "upper-latin" => Letters(number),
            "i" or "lower-roman" => Roman(number)?.ToLowerInvariant(),
            "I" or "upper-roman" => Roman(number),
            _ => null,
        } ?? $"{number.ToString(CultureInfo.InvariantCulture)}.";
    }

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) && Math.Abs((long)number) < Largest ? number : null;

    private static string? Letters(int number)
    {
        var letters = "";
        for (var rest = number; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        }

        return letters.Length == 0 ? null : letters + ".";
    }

    private static string? Roman(int number)
    {
        if (number is <= 0 or >= 4000)
        {
            return null;
        }

        var roman = new StringBuilder();
        foreach (var (value, sign) in new[]
                 {
                     (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"),
                     (4, "IV"), (1, "I"),
                 })
        {
            for (; number >= value; number -= value)
            {
                roman.Append(sign);
            }
        }

        return $"{roman}.";
    }

    private sealed class OrderedList(string type, int step)
    {
        public string Type => type;

        public int Step => step;

        public int Next { get; set; }
    }
}
