using System.Runtime.ExceptionServices;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.RenderTree;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;

namespace FactCheck.Web.Tests;

#pragma warning disable BL0006 // The tree of frames is what a circuit sends to its browser; here it stands for the browser.

/// <summary>
/// A screen at the end of a slow line. It renders as a circuit does: as long as the browser has not acknowledged a batch, the elements that the batch
/// replaced can still be pressed, because on the screen they still stand.
/// </summary>
internal sealed class SlowScreen(IServiceProvider services) : Renderer(services, NullLoggerFactory.Instance)
{
    private readonly List<TaskCompletionSource> _unacknowledged = [];
    private int _root;
    private bool _held;

    public override Dispatcher Dispatcher { get; } = Dispatcher.CreateDefault();

    /// <summary>All the words that the newsroom rendered last.</summary>
    public string Words => Dispatcher.InvokeAsync(() => string.Join(' ', Frames(_root).Select(WordsOf))).GetAwaiter().GetResult();

    /// <summary>Opens a component.</summary>
    public Task OpenAsync<T>(IDictionary<string, object?> parameters)
        where T : IComponent => Dispatcher.InvokeAsync(() =>
    {
        _root = AssignRootComponentId(InstantiateComponent(typeof(T)));
        return RenderRootComponentAsync(_root, ParameterView.FromDictionary(parameters));
    });

    /// <summary>Hands the component other parameters.</summary>
    public Task ChangeAsync(IDictionary<string, object?> parameters) =>
        Dispatcher.InvokeAsync(() => RenderRootComponentAsync(_root, ParameterView.FromDictionary(parameters)));

    /// <summary>From now on nothing reaches the screen.</summary>
    public void Hold() => _held = true;

    /// <summary>Everything arrives.</summary>
    public Task ArriveAsync() => Dispatcher.InvokeAsync(() =>
    {
        _held = false;
        _unacknowledged.ForEach(batch => batch.SetResult());
        _unacknowledged.Clear();
    });

    /// <summary>The button with these words or this label, as it stands rendered now.</summary>
    public ulong Button(string name) =>
        Buttons().FirstOrDefault(button => button.Name == name) is { Press: > 0 and var press } ? press : throw new InvalidOperationException($"No button “{name}”: {Words}");

    /// <summary>All buttons by their words or labels, as they stand rendered now.</summary>
    public IReadOnlyList<(string Name, ulong Press)> Buttons() => Dispatcher.InvokeAsync(() => ButtonsIn(_root).ToList()).GetAwaiter().GetResult();

    /// <summary>The first handler of an event on elements of this name, as it stands rendered now.</summary>
    public ulong Handler(string element, string attribute) => Dispatcher.InvokeAsync(() =>
    {
        var frames = Frames(_root);
        return frames.Select((frame, at) => (frame, at)).Where(each => each.frame is { FrameType: RenderTreeFrameType.Element } && each.frame.ElementName == element)
            .SelectMany(each => frames.Skip(each.at + 1).TakeWhile(frame => frame.FrameType == RenderTreeFrameType.Attribute))
            .First(frame => frame.AttributeName == attribute).AttributeEventHandlerId;
    }).GetAwaiter().GetResult();

    /// <summary>Something happens to an element that stands, or stood, on the screen.</summary>
    public Task SendAsync(ulong handler, EventArgs what) => Dispatcher.InvokeAsync(() => DispatchEventAsync(handler, null, what));

    /// <summary>Presses a button that stands, or stood, on the screen.</summary>
    public Task PressAsync(ulong button) => SendAsync(button, new MouseEventArgs());

    protected override Task UpdateDisplayAsync(in RenderBatch renderBatch)
    {
        if (!_held)
        {
            return Task.CompletedTask;
        }

        var batch = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _unacknowledged.Add(batch);
        return batch.Task;
    }

    protected override void HandleException(Exception exception) => ExceptionDispatchInfo.Throw(exception);

    private IEnumerable<(string Name, ulong Press)> ButtonsIn(int component)
    {
        var range = GetCurrentRenderTreeFrames(component);
        for (var at = 0; at < range.Count; at++)
        {
            var frame = range.Array[at];
            if (frame is { FrameType: RenderTreeFrameType.Element, ElementName: "button" })
            {
                var own = range.Array.Skip(at + 1).TakeWhile(each => each.FrameType == RenderTreeFrameType.Attribute).ToList();
                var words = Frames(component, at + 1, at + frame.ElementSubtreeLength).Where(each => each.FrameType == RenderTreeFrameType.Text).Select(WordsOf);
                var label = own.FirstOrDefault(each => each.AttributeName == "aria-label").AttributeValue as string;
                yield return (label ?? string.Concat(words).Trim(), own.FirstOrDefault(each => each.AttributeName == "onclick").AttributeEventHandlerId);
            }
            else if (frame.FrameType == RenderTreeFrameType.Component)
            {
                foreach (var inner in ButtonsIn(frame.ComponentId))
                {
                    yield return inner;
                }
            }
        }
    }

    // The frames of a component, or of a part of it, and of those inside it, in the order of the page.
    private List<RenderTreeFrame> Frames(int component, int from = 0, int? to = null)
    {
        var range = GetCurrentRenderTreeFrames(component);
        List<RenderTreeFrame> frames = [];
        for (var at = from; at < (to ?? range.Count); at++)
        {
            var frame = range.Array[at];
            frames.Add(frame);
            if (frame.FrameType == RenderTreeFrameType.Component)
            {
                at += frame.ComponentSubtreeLength - 1;
                frames.AddRange(Frames(frame.ComponentId));
            }
        }

        return frames;
    }

    private static string WordsOf(RenderTreeFrame frame) => frame.FrameType switch
    {
        RenderTreeFrameType.Text => frame.TextContent,
        RenderTreeFrameType.Markup => frame.MarkupContent,
        _ => "",
    };
}
