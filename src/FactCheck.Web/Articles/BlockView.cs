using Microsoft.AspNetCore.Components;

namespace FactCheck.Web;

/// <summary>Something that shows one block of a board and has no handlers: scripts listen for the whole article.</summary>
public abstract class BlockView : ComponentBase
{
    /// <summary>The block with its pieces and notes.</summary>
    [Parameter, EditorRequired]
    public BoardBlock Block { get; set; } = null!;

    /// <summary>Takes a new block. The same one again ends here: of hundreds of blocks a change touches one, on every screen.</summary>
    public override Task SetParametersAsync(ParameterView parameters) =>
        parameters.TryGetValue<BoardBlock>(nameof(Block), out var block) && ReferenceEquals(block, Block)
            ? Task.CompletedTask
            : base.SetParametersAsync(parameters);
}
