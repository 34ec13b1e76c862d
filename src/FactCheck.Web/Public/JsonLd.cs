using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace FactCheck.Web;

/// <summary>
/// A script element with data in it. The only place that writes markup as it stands: a text node in a script element would be escaped for
/// JavaScript, which JSON-LD is not. The encoder makes it safe: it escapes &lt;, &gt;, &amp;, quotation marks and everything beyond ASCII.
/// </summary>
public sealed class JsonLd : ComponentBase
{
    private static readonly JsonSerializerOptions s_options = new() { Encoder = JavaScriptEncoder.Default };

    /// <summary>What is said of the page.</summary>
    [Parameter, EditorRequired]
    public JsonObject Data { get; set; } = [];

    /// <inheritdoc />
    protected override void BuildRenderTree(RenderTreeBuilder builder) =>
        builder.AddMarkupContent(0, $"<script type=\"application/ld+json\">{Data.ToJsonString(s_options)}</script>");
}
