namespace FactCheck.Domain;

/// <summary>
/// Quotation marks and brackets around a whole text. A mark opens and closes by language (“a”, „a“, ”a”, «a», »a«, 「a」), so what closes a mark is whatever
/// may stand as its partner anywhere. Where it is not sure that first and last sign are partners of each other, both stay.
/// </summary>
public static class OuterMarks
{
    private const string Apostrophes = "’'＇";

    private static readonly Dictionary<char, string> s_partners = new()
    {
        ['"'] = "\"", ['＂'] = "＂", ['“'] = "”", ['”'] = "”", ['„'] = "“”", ['‟'] = "”", ['«'] = "»", ['»'] = "«»", ['❝'] = "❞",
        ['\''] = "'", ['＇'] = "＇", ['‘'] = "’", ['’'] = "’", ['‚'] = "‘’", ['‛'] = "’", ['‹'] = "›", ['›'] = "‹›", ['❛'] = "❜",
        ['「'] = "」", ['『'] = "』", ['｢'] = "｣", ['﹁'] = "﹂", ['﹃'] = "﹄", ['〝'] = "〞〟", ['《'] = "》", ['〈'] = "〉",
        ['('] = ")", ['['] = "]", ['{'] = "}", ['（'] = "）", ['［'] = "］", ['｛'] = "｝", ['【'] = "】", ['〔'] = "〕", ['〖'] = "〗",
    };

    /// <summary>The text without one pair of marks around all of it; the same text when its ends are no partners.</summary>
    public static string Without(string text) =>
        text.Length > 1 && PartnerOfFirst(text) == text.Length - 1 ? text[1..^1].Trim() : text;

    private static int PartnerOfFirst(string text)
    {
        if (!s_partners.TryGetValue(text[0], out var partners))
        {
            return -1;
        }

        var within = 0;
        for (var at = 1; at < text.Length; at++)
        {
            if (partners.Contains(text[at], StringComparison.Ordinal) && !IsInWord(text, at) && within-- == 0)
            {
                return at;
            }

            within += text[at] == text[0] && !partners.Contains(text[0], StringComparison.Ordinal) ? 1 : 0;
        }

        return -1;
    }

    // The apostrophe of “don’t” closes nothing.
    private static bool IsInWord(string text, int at) =>
        Apostrophes.Contains(text[at], StringComparison.Ordinal) && at + 1 < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at + 1]);
}
