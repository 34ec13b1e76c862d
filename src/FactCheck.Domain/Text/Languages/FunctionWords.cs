using System.Collections.Frozen;

namespace FactCheck.Domain;

/// <summary>The commonest words of languages that share the Latin letters with English, to tell a text in one of them from one in English.</summary>
internal static class FunctionWords
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> s_words = new Dictionary<string, string>
    {
        ["en"] = "the of and to in that is was for it with as on by at from are this be have has not were they more than",
        ["de"] = "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie wird bei einer sind über",
        ["fr"] = "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec aux ont été selon cette son elle mais leur l d n qu c",
        ["es"] = "de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha fue han según este",
        ["it"] = "di e il la che in a per è un non sono una da del i con si della le dei al ha come più nel lo gli ma alla anche hanno dal",
        ["pt"] = "de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou são",
        ["nl"] = "de het een van en in is dat op te zijn voor met die niet aan er om ook als bij door naar uit werd meer heeft maar over nog",
        ["pl"] = "w i z na do się nie że to jest o za od po jak przez są oraz ale dla czy ma tym był była lub już",
        ["sv"] = "och i att det som en på är av för med den till inte har de om ett var men sig så från vi kan",
        ["da"] = "og i at det er en til af på for med den der de ikke som et har om men var fra blev",
        ["nb"] = "og i det er på som en til av for med at den har de ikke om et var men fra ble",
        ["cs"] = "a v na se je že s z do o to k i ve pro ale by za jsou jako po od byl byla nebo",
        ["ro"] = "de și în a la cu pe o că un din este nu se pentru mai au care sunt prin",
        ["hu"] = "a az és hogy nem is egy van volt de ez meg mint csak már még szerint",
        ["tr"] = "ve bir bu da de için ile çok olarak daha gibi olan en ne kadar göre",
        ["fi"] = "ja on ei se että oli ovat hän mutta myös kun tai joka mukaan",
        ["id"] = "yang dan di ke dari untuk dengan ini itu pada adalah tidak dalam akan oleh",
        ["vi"] = "và của là có trong được cho các với không một người đã này",
    }.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.Split(' ').ToFrozenSet());

    private const int Several = 3;

    private static readonly char[] s_gaps = [.. " \t\r\n.,;:!?()[]{}«»“”„‚‘’'\"-–—/…"];

    /// <summary>Whether a text in Latin letters reads as the language with this tag rather than as English.</summary>
    public static bool Suggest(string tag, string text)
    {
        var words = Words(text);
        var english = words.Count(s_words["en"].Contains);
        return (s_words.TryGetValue(tag.Split('-')[0].ToLowerInvariant(), out var own) && words.Count(own.Contains) > english)
            || (english == 0 && text.Any(c => c > '\u007F' && char.IsLetter(c)));
    }

    /// <summary>
    /// Whether a text in Latin letters reads as English rather than as the language with this tag, whose common words are known: it has several different
    /// common words of English that the language does not have, and more of them than of its own.
    /// </summary>
    public static bool IsEnglishRather(string tag, string text)
    {
        if (!s_words.TryGetValue(tag.Split('-')[0].ToLowerInvariant(), out var own))
        {
            return false;
        }

        var words = Words(text);
        var english = words.Where(word => s_words["en"].Contains(word) && !own.Contains(word)).ToList();
        return english.Distinct().Count() >= Several && english.Count > words.Count(word => own.Contains(word) && !s_words["en"].Contains(word));
    }

    /// <summary>Whether English words stand in a text in Latin letters.</summary>
    public static bool HasEnglish(string text) => Words(text).Any(s_words["en"].Contains);

    private static string[] Words(string text) => text.ToLowerInvariant().Split(s_gaps, StringSplitOptions.RemoveEmptyEntries);
}
