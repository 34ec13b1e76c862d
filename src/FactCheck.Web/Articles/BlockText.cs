using FactCheck.Domain;
using Microsoft.AspNetCore.Components.Rendering;

namespace FactCheck.Web;

/// <summary>
/// One block of the article at the desk. Written out by hand because white space between the pieces would count as text.
/// </summary>
public sealed class BlockText : BlockView
{
    /// <inheritdoc />
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        var (element, kind) = Tag(Block.Block);
        builder.OpenElement(0, element);
        builder.AddAttribute(1, "class", kind);
        builder.AddAttribute(2, "data-start", Block.Block.Start);
        builder.AddAttribute(3, "data-block", Block.Index);
        builder.AddAttribute(9, "data-marker", Block.Marker);
        foreach (var piece in Block.Pieces)
        {
            if (piece.Claims.IsEmpty)
            {
                builder.AddContent(4, piece.Words);
                continue;
            }

            builder.OpenElement(5, "mark");
            builder.AddAttribute(6, "class", piece.MarkClass);
            builder.AddAttribute(7, "data-claims", piece.ClaimIds);
            builder.AddContent(8, piece.Words);
            builder.CloseElement();
        }

        builder.CloseElement();
    }

    private static (string Element, string Class) Tag(Block block) => block.Kind switch
    {
        BlockKind.Heading => (block.Level >= 3 ? "h3" : "h2", "block block--heading"),
        BlockKind.Quote => ("blockquote", "block block--quote"),
        BlockKind.ListItem => ("p", block.Level > 1 ? "block block--item block--deeper" : "block block--item"),
        _ => ("p", "block"),
    };
}
