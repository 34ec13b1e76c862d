namespace FactCheck.Domain;

/// <summary>The beginning of longer words, to name something by.</summary>
public static class Beginning
{
    /// <summary>The words on one line; of more than fit, whole words with “…” after them.</summary>
    public static string Of(string words, int most)
    {
        var line = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= most)
        {
            return line;
        }

        var blank = line.LastIndexOf(' ', most);
        return $"{line[..(blank > most / 2 ? blank : Graphemes.Floor(line, most))]} …";
    }
}
