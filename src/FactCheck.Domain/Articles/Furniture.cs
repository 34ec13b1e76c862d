using System.Text.RegularExpressions;

namespace FactCheck.Domain;

/// <summary>A block that is probably no part of the article, and why.</summary>
public sealed record FurnitureHint(int Index, string Reason);

/// <summary>
/// Points out what a page puts around an article: reading times, comment forms, lines that ask to share or subscribe, a
/// title that stands twice. It only points out; a person decides. Only whole lines of known wording are named, so
/// that a sentence which merely speaks of cookies or comments is left alone. English wordings only.
/// </summary>
public static class Furniture
{
    private const int LongestLine = 250;
    private const int TitleLength = 200;
    private const int TopBlocks = 10;

    /// <summary>The blocks that look like furniture, in order, at most one hint each.</summary>
    /// <param name="text">The revision's text.</param>
    /// <param name="blocks">Its blocks.</param>
    /// <param name="title">The article's title where it is known.</param>
    public static IReadOnlyList<FurnitureHint> Find(string text, IReadOnlyList<Block> blocks, string? title)
    {
        var hints = new List<FurnitureHint>();
        var knownTitle = title is null ? "" : Folding.Fold(title);
        var seen = new HashSet<string>();
        for (var index = 0; index < blocks.Count; index++)
        {
            var block = blocks[index];
            if (block.End - block.Start > LongestLine)
            {
                continue;
            }
            var line = Folding.Fold(text[block.Start..block.End]);
            var reason = ReasonFor(line) ?? TwiceReason(line, knownTitle, seen, isNearTop: index < TopBlocks);
            if (reason is not null)
            {
                hints.Add(new FurnitureHint(index, reason));
            }
        }
        return hints;
    }

    /// <summary>Whether the line is furniture by its wording alone.</summary>
    internal static bool Knows(string line) => line.Length <= LongestLine && ReasonFor(Folding.Fold(line)) is not null;

    private static string? ReasonFor(string line) =>
        line.Any(char.IsLetterOrDigit) || line.EnumerateRunes().Any(IsSpeaking)
            ? Wordings.FirstOrDefault(w => w.Pattern.IsMatch(line)).Reason
            : "A dividing line without words.";

    private static bool IsSpeaking(System.Text.Rune rune) => rune.Value > 0x2FFF || System.Text.Rune.IsLetterOrDigit(rune);

    private static string? TwiceReason(string line, string knownTitle, HashSet<string> seen, bool isNearTop)
    {
        var isTitle = line.Length > 0 && line == knownTitle;
        var isRepeated = isNearTop && line.Length <= TitleLength && line.Count(c => c == ' ') >= 2 && !seen.Add(line);
        return isTitle ? "The same words are the article’s title."
            : isRepeated ? "The same line already stands further up."
            : null;
    }

    private static readonly (Regex Pattern, string Reason)[] Wordings =
    [
        (Line(@"((estimated )?(reading|read) time:? *)?\d{1,3}[ -]?min(ute)?s?[ -](read|reading|reading time|to read)"), "A reading time."),
        (Line(@"(estimated )?(reading|read) time:? *\d{1,3} ?min(ute)?s?"), "A reading time."),

        (Line(@"(leave|post|write|add) a (reply|comment)( cancel reply)?|cancel reply|post comment"), "Part of a comment form."),
        (Line(@"your e-?mail( address)? will not be published\.?( \*)?( required fields are marked \*?)?"), "Part of a comment form."),
        (Line(@"required fields are marked \*?|(name|e-?mail|website|comment) \*"), "Part of a comment form."),
        (Line(@"save my name,? e-?mail,? and website in this browser for the next time i comment"), "Part of a comment form."),
        (Line(@"notify me of (follow-up comments|new posts) by e-?mail"), "Part of a comment form."),
        (Line(@"(you must be logged in|(log|sign) in) to (post a comment|leave a (comment|reply)|comment|reply)"), "Part of a comment form."),
        (Line(@"(no |\d{1,5} )?comments?( \(\d+\))?( are closed)?|join the (conversation|discussion)|(view|show|read) (all )?comments( \(\d+\))?"), "A line about comments."),

        (Line(@"share|share (this|this (article|story|post|page|link))( (on|via|with) [\w ,/&-]{1,40})?|share (on|via) [\w ,/&-]{1,40}"), "A line that asks to share."),
        (Line(@"click to (share on|e-?mail|print)\b.{0,60}|(copy|get) link|tweet( this)?|print this (page|article)|e-?mail this (page|article|story)"), "A line that asks to share."),
        (Line(@"(follow|like|find|join) us on [\w ,/&-]{1,60}"), "A line that asks to follow."),

        (Line(@"subscribe|subscribe (now|today|here|to continue reading)|already a subscriber\?.{0,40}|(sign|log) (in|up)"), "A line that asks to subscribe."),
        (Line(@"(subscribe|sign up|register) (now )?(to|for) (our|the|my)[\w' -]{0,50} (newsletters?|updates|alerts|e-?mails?|channel|podcast|briefing)( (here|now|today))?"), "A line that asks to subscribe."),
        (Line(@"(get|receive) [\w' ,-]{0,60}(delivered|sent|straight|right)? ?(to|in) your inbox( [\w ]{1,30})?|newsletters?( sign-?up)?"), "A line that asks to subscribe."),

        (Line(@"(we|this (site|website)|our (site|website)) uses? cookies (to|on|and|for)\b.*"), "A notice about cookies."),
        (Line(@"by (continuing to (use|browse)|using) (this|our) (site|website),? you (agree|consent|accept)\b.*"), "A notice about cookies."),
        (Line(@"(accept|reject|allow|decline) (all|cookies|all cookies)|(manage|cookie) (cookies|preferences|settings|policy)|manage cookie (preferences|settings)"), "A notice about cookies."),

        (Line(@"advertisement|advertising|ad|sponsored( content)?|paid content|promoted( content)?|(story|article) continues (below|after)( this)?( ad| advertisement)?|scroll to continue.{0,30}"), "An advertisement’s place."),

        (Line(@"(related|recommended|more|latest|popular|top|trending)( (stories|articles|posts|news|reading|content|topics|coverage))|related|recommended for you|recommended|trending( now)?"), "A list of other stories."),
        (Line(@"(most (read|popular|viewed)|you (may|might) also like|up next|editors?'?s? picks?|don't miss|see also|(read|see) (more|next|also)|keep reading)( ?:.{0,160})?"), "A list of other stories."),
        (Line(@"skip to (main )?(content|navigation)|back to top|(previous|next) (article|post|story)"), "A page’s navigation."),

        (Line(@"(©|\(c\)|copyright( ©| \(c\))?) ?\d{4}( ?-? ?\d{4})?\b.{0,120}"), "A copyright line."),
        (Line(@"((©|\(c\)|copyright).{0,120} )?all rights reserved"), "A copyright line."),
    ];

    // Non-backtracking: foreign text decides nothing about the time that a match takes.
    private static Regex Line(string pattern) =>
        new($"^(?:{pattern})[ .!:…>→\"]*$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
}
