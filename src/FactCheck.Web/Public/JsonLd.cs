using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace FactCheck.Web;

/// <summary>
/// A script element with data in it. The only place that writes markup as it stands: a text node in a script element would be escaped for
/// JavaScript, which JSON-LD is not. <see cref="ClaimReviewJson"/> and <see cref="NewsroomJson"/> make the text safe.
/// </summary>
public sealed class JsonLd : ComponentBase
{
    /// <summary>JSON without any of &lt;, &gt; and &amp;.</summary>
    [Parameter, EditorRequired]
    public string Json { get; set; } = "";

    /// <inheritdoc />
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (Json.AsSpan().IndexOfAny('<', '>', '&') >= 0)
        {
            throw new InvalidOperationException("This JSON is not escaped for a page.");
        }

        builder.AddMarkupContent(0, $"<script type=\"application/ld+json\">{Json}</script>");
    }
}
