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
            builder.AddAttribute(9, "lang", PieceLanguage.Of(claim.Wording, Language ?? ""));
            builder.AddContent(10, claim.Wording);
            builder.CloseElement();
            Words(builder, claim);
            Meta(builder, claim);
            builder.CloseElement();
        }
    }

    // Beside its words the note need not show them; a list of notes says which words each is about.
    private void Words(RenderTreeBuilder builder, BoardClaim claim)
    {
        builder.OpenElement(11, "p");
        builder.AddAttribute(12, "class", "note__words");
        builder.OpenElement(13, "q");
        builder.AddAttribute(14, "lang", Language);
        builder.AddAttribute(15, "dir", "auto");
        builder.AddContent(16, claim.Quote);
        builder.CloseElement();
        builder.CloseElement();
    }

    private static void Meta(RenderTreeBuilder builder, BoardClaim claim)
    {
        builder.OpenElement(17, "p");
        builder.AddAttribute(18, "class", "note__meta");
        builder.OpenElement(19, "span");
        builder.AddAttribute(20, "class", claim.StageClass);
        builder.AddContent(21, claim.Stage.Words());
        builder.CloseElement();
        if (claim.Rating is { } rating)
        {
            builder.OpenElement(22, "span");
            builder.AddAttribute(23, "class", $"rating rating--{rating.Step().Key} rating--small");
            builder.OpenElement(24, "span");
            builder.AddAttribute(25, "class", "rating__sign");
            builder.AddAttribute(26, "aria-hidden", "true");
            builder.CloseElement();
            builder.OpenElement(27, "span");
            builder.AddAttribute(28, "class", "rating__word");
            builder.AddContent(29, rating.Step().Word);
            builder.CloseElement();
            builder.CloseElement();
        }

        if (claim.Waits)
        {
            builder.OpenElement(30, "span");
            builder.AddAttribute(31, "class", "note__doubt");
            builder.AddContent(32, PlaceWords.Of(AnchorState.NeedsReview));
            builder.CloseElement();
        }

        builder.CloseElement();
    }
}
