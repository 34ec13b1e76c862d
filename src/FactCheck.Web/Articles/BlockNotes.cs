using System.Collections.Immutable;
using FactCheck.Domain;
using Microsoft.AspNetCore.Components.Rendering;

namespace FactCheck.Web;

/// <summary>The margin notes of the claims that begin in one block.</summary>
public sealed class BlockNotes : BlockView
{
    private ImmutableArray<BoardClaim> _rendered;

    /// <inheritdoc />
    protected override bool ShouldRender() => _rendered.IsDefault || !_rendered.SequenceEqual(Block.Notes);

    /// <inheritdoc />
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        _rendered = Block.Notes;
        foreach (var claim in Block.Notes)
        {
            builder.OpenElement(0, "li");
            builder.SetKey(claim.Id);
            builder.AddAttribute(1, "class", claim.NoteClass);
            builder.AddAttribute(2, "data-claim", claim.Key);
            builder.AddAttribute(3, "data-version", claim.VersionKey);
            builder.OpenElement(4, "a");
            builder.AddAttribute(5, "class", "note__link");
            builder.AddAttribute(6, "href", claim.Href);
            builder.AddAttribute(7, "dir", "auto");
            builder.AddContent(8, claim.Wording);
            builder.CloseElement();
            Meta(builder, claim);
            builder.CloseElement();
        }
    }

    private static void Meta(RenderTreeBuilder builder, BoardClaim claim)
    {
        builder.OpenElement(9, "p");
        builder.AddAttribute(10, "class", "note__meta");
        builder.OpenElement(11, "span");
        builder.AddAttribute(12, "class", claim.StageClass);
        builder.AddContent(13, claim.Stage.Words());
        builder.CloseElement();
        if (claim.Rating is { } rating)
        {
            builder.OpenElement(14, "span");
            builder.AddAttribute(15, "class", $"rating rating--{rating.Step().Key} rating--small");
            builder.OpenElement(16, "span");
            builder.AddAttribute(17, "class", "rating__sign");
            builder.AddAttribute(18, "aria-hidden", "true");
            builder.CloseElement();
            builder.OpenElement(19, "span");
            builder.AddAttribute(20, "class", "rating__word");
            builder.AddContent(21, rating.Step().Word);
            builder.CloseElement();
            builder.CloseElement();
        }

        if (claim.Waits)
        {
            builder.OpenElement(22, "span");
            builder.AddAttribute(23, "class", "note__doubt");
            builder.AddContent(24, PlaceWords.Of(AnchorState.NeedsReview));
            builder.CloseElement();
        }

        builder.CloseElement();
    }
}
