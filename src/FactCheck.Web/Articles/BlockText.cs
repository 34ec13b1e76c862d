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
        builder.AddAttribute(4, "data-marker", Block.Marker);
        foreach (var piece in Block.Pieces)
        {
            if (piece.Claims.IsEmpty)
            {
                builder.AddContent(5, piece.Words);
                continue;
            }

            Mark(builder, piece);
        }

        builder.CloseElement();
    }

    // Where a mark begins and ends is said by its style from the attributes: a screen reader says it, and it is no part of the text.
    private static void Mark(RenderTreeBuilder builder, BoardPiece piece)
    {
        builder.OpenElement(6, "mark");
        builder.AddAttribute(7, "class", piece.MarkClass);
        builder.AddAttribute(8, "data-claims", piece.ClaimIds);
        builder.AddAttribute(9, "data-begins", piece.Begins);
        builder.AddAttribute(10, "data-ends", piece.Ends);
        builder.AddAttribute(11, "aria-details", piece.NoteIds);
        if (piece.Opens is { } claim)
        {
            builder.OpenElement(12, "a");
            builder.AddAttribute(13, "class", "mark__open");
            builder.AddAttribute(14, "href", claim.Href);
            builder.AddAttribute(15, "data-claim", claim.Key);
            builder.AddAttribute(16, "draggable", "false");
            builder.AddContent(17, piece.Words);
            builder.CloseElement();
        }
        else
        {
            builder.AddContent(18, piece.Words);
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
