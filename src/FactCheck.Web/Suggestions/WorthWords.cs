using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>Reasons of suggestions in words.</summary>
public static class WorthWords
{
    /// <summary>The word on the chip.</summary>
    public static string Words(this WorthReason reason) => reason switch
    {
        WorthReason.NamedBody => "named body",
        WorthReason.Fragment => "heading or fragment",
        _ => reason.ToString().ToLowerInvariant(),
    };

    /// <summary>The plus or minus before the word, and what a screen reader says instead.</summary>
    public static (string Sign, string Said) Sign(this WorthReason reason) => WorthWeights.IsFor(reason) ? ("+", "for: ") : ("−", "against: ");
}
