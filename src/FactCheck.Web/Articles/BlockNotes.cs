using System.Collections.Immutable;
using FactCheck.Domain;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace FactCheck.Web;

/// <summary>The margin notes of the claims that begin in one block.</summary>
public sealed class BlockNotes : BlockView
{
    private ImmutableArray<BoardClaim> _rendered;

    /// <summary>The language of the article's words.</summary>
    [Parameter]
    public string? Language { get; set; }

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
            builder.AddAttribute(2, "id", claim.NoteId);
            builder.AddAttribute(3, "data-claim", claim.Key);
            builder.AddAttribute(4, "data-version", claim.VersionKey);
            builder.OpenElement(5, "a");
            builder.AddAttribute(6, "class", "note__link");
            builder.AddAttribute(7, "href", claim.Href);
            builder.AddAttribute(8, "dir", "auto");
            builder.AddContent(9, claim.Wording);
            builder.CloseElement();
            Words(builder, claim);
            Meta(builder, claim);
            builder.CloseElement();
        }
    }

    // Beside its words the note need not show them; a list of notes says which words each is about.
    private void Words(RenderTreeBuilder builder, BoardClaim claim)
    {
        builder.OpenElement(10, "p");
        builder.AddAttribute(11, "class", "note__words");
        builder.OpenElement(12, "q");
        builder.AddAttribute(13, "lang", Language);
        builder.AddAttribute(14, "dir", "auto");
        builder.AddContent(15, claim.Quote);
        builder.CloseElement();
        builder.CloseElement();
    }

    private static void Meta(RenderTreeBuilder builder, BoardClaim claim)
    {
        builder.OpenElement(16, "p");
        builder.AddAttribute(17, "class", "note__meta");
        builder.OpenElement(18, "span");
        builder.AddAttribute(19, "class", claim.StageClass);
        builder.AddContent(20, claim.Stage.Words());
        builder.CloseElement();
        if (claim.Rating is { } rating)
        {
            builder.OpenElement(21, "span");
            builder.AddAttribute(22, "class", $"rating rating--{rating.Step().Key} rating--small");
            builder.OpenElement(23, "span");
            builder.AddAttribute(24, "class", "rating__sign");
            builder.AddAttribute(25, "aria-hidden", "true");
            builder.CloseElement();
            builder.OpenElement(26, "span");
            builder.AddAttribute(27, "class", "rating__word");
            builder.AddContent(28, rating.Step().Word);
            builder.CloseElement();
            builder.CloseElement();
        }

        if (claim.Waits)
        {
            builder.OpenElement(29, "span");
            builder.AddAttribute(30, "class", "note__doubt");
            builder.AddContent(31, PlaceWords.Of(AnchorState.NeedsReview));
            builder.CloseElement();
        }

        builder.CloseElement();
    }
}
