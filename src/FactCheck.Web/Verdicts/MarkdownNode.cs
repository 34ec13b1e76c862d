namespace FactCheck.Web;

/// <summary>One piece of a justification, ready to be shown: words, or an element of the allow-list of <see cref="MarkdownTree"/>.</summary>
/// <param name="Element">The element's name; null for words.</param>
/// <param name="Text">The words; null for an element.</param>
/// <param name="Attributes">The element's attributes.</param>
/// <param name="Children">What stands in the element.</param>
public sealed record MarkdownNode(
    string? Element, string? Text, IReadOnlyDictionary<string, object> Attributes, IReadOnlyList<MarkdownNode> Children)
{
    private static readonly Dictionary<string, object> s_none = [];

    /// <summary>What stands between the children where only their words are wanted.</summary>
    internal string Between => Element switch
    {
        "ul" or "ol" or "blockquote" or "table" or "thead" or "tbody" => "\n",
        "tr" => "\t",
        _ => "",
    };

    internal static MarkdownNode Words(string text) => new(null, text, s_none, []);

    internal static MarkdownNode Of(string element, IReadOnlyList<MarkdownNode> children, params (string Name, object Value)[] attributes) =>
        new(element, null, attributes.Length == 0 ? s_none : attributes.ToDictionary(pair => pair.Name, pair => pair.Value), children);
}
