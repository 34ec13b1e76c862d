namespace FactCheck.Domain;

/// <summary>
/// Names, as far as capitals show them. A word is a name where a capital has no other reason, and where it opens a sentence when the other
/// wording does not have it at all. Both wordings are searched for all names of either, in any case: a capital alone changes nothing.
/// </summary>
internal static class Names
{
    public static void Compare(Reading old, Reading now, List<MeaningChange> changes)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var (oldWords, nowWords) = (Words(old), Words(now));
        Collect(old, oldWords, nowWords, names);
        Collect(now, nowWords, oldWords, names);
        if (names.Count == 0)
        {
            return;
        }
        var (before, after) = (Places(old, names), Places(now, names));
        var differences = Alignment.Differences(before.Count, after.Count, (i, j) => Key(old, old.Signs[before[i]]) == Key(now, now.Signs[after[j]]));
        foreach (var (was, became) in differences)
        {
            changes.Add(new MeaningChange(MeaningKind.Name, was < 0 ? null : Text(old, before[was]), became < 0 ? null : Text(now, after[became])));
        }
    }

    // Every word, and whether it stands somewhere without a capital.
    private static Dictionary<string, bool> Words(Reading reading)
    {
        var words = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var sign in reading.Signs.Where(s => s.IsWord))
        {
            words[sign.Key] = (words.TryGetValue(sign.Key, out var isPlain) && isPlain) || !sign.IsCapital;
        }
        return words;
    }

    private static void Collect(Reading reading, Dictionary<string, bool> own, Dictionary<string, bool> others, HashSet<string> names)
    {
        for (var i = 0; i < reading.Signs.Count; i++)
        {
            var sign = reading.Signs[i];
            if (IsCandidate(reading, i)
                && (sign.Shape == SignShape.Mixed || (sign.IsAcronym && !reading.IsInCapitals) || !sign.Opens || (!own[sign.Key] && !others.ContainsKey(sign.Key) && !reading.Index.HasCommonEnding(sign.Key))))
            {
                names.Add(Key(reading, sign));
            }
        }
    }

    private static List<int> Places(Reading reading, HashSet<string> names)
    {
        var places = new List<int>();
        for (var i = 0; i < reading.Signs.Count; i++)
        {
            if (reading.Signs[i].Shape is SignShape.Word or SignShape.Mixed && !reading.IsTaken(i) && names.Contains(Key(reading, reading.Signs[i])))
            {
                places.Add(i);
            }
        }
        return places;
    }

    private static bool IsCandidate(Reading reading, int i)
    {
        var sign = reading.Signs[i];
        return !reading.IsTaken(i)
            && (sign.Shape == SignShape.Mixed
                || (sign.IsWord && sign.IsCapital && !(sign.Gap == Gap.Apostrophe && sign.Key.Length == 1) && !(reading.Index.IsCommon(sign.Key) && (!sign.IsAcronym || reading.IsInCapitals))));
    }

    // "US" is not "us".
    private static string Key(Reading reading, Sign sign) =>
        sign is { IsAcronym: true, Key.Length: <= 3 } && !reading.IsInCapitals && reading.Index.IsCommon(sign.Key) ? sign.Key.ToUpperInvariant() : sign.Key;

    private static string Text(Reading reading, int sign) => reading.Text[reading.Signs[sign].Start..reading.Signs[sign].End];
}
