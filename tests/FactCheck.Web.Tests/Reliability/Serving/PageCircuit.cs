using System.Globalization;
using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Xunit;

namespace FactCheck.Web.Tests;

/// <summary>
/// A page with a Blazor circuit, without a browser: fetches the page, starts its circuit, types into its fields and presses its buttons. A page that
/// watches takes every batch as shown, as a browser does. One that acts takes none: the handlers of its first batches then stay good until it is closed.
/// </summary>
internal sealed partial class PageCircuit : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    private readonly HubSocket _hub = new();
    private readonly Lock _lock = new();
    private readonly Dictionary<string, object?> _answers = [];
    private readonly List<RenderedElement> _elements = [];
    private readonly List<byte[]> _batches = [];
    private readonly bool _watches;
    private TaskCompletionSource _news = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Exception? _end;
    private bool _isAttached;
    private long? _interop;
    private int _calls;
    private int _objects;

    private PageCircuit(bool watches) => _watches = watches;

    /// <summary>Opens a page.</summary>
    /// <param name="client">Asks for the page.</param>
    /// <param name="cookies">Whose page it is.</param>
    /// <param name="path">The page's path and query.</param>
    /// <param name="watches">Whether it takes every batch as shown.</param>
    public static async Task<PageCircuit> OpenAsync(HttpClient client, CookieContainer cookies, string path, bool watches = false)
    {
        var html = await client.GetStringAsync(new Uri(path, UriKind.Relative));
        var markers = Markers().Matches(html).Select(match => JsonNode.Parse(match.Groups["marker"].Value)!).Where(marker => marker["descriptor"] is not null);
        var operations = markers.Select((marker, at) => (JsonNode)new JsonObject { ["type"] = "add", ["ssrComponentId"] = at + 1, ["marker"] = marker }).ToArray();
        var circuit = new PageCircuit(watches);
        try
        {
            var page = new Uri(client.BaseAddress!, path);
            await circuit._hub.ConnectAsync(page, cookies.GetCookieHeader(page));
            _ = circuit.ListenAsync();
            await circuit._hub.CallAsync("start", "StartCircuit", client.BaseAddress!.AbsoluteUri, page.AbsoluteUri, "[]", "");
            await circuit.UntilAsync(() => circuit._answers.ContainsKey("start"));
            var added = new JsonObject { ["batchId"] = 1, ["operations"] = new JsonArray(operations) }.ToJsonString();
            await circuit._hub.CallAsync(null, "UpdateRootComponents", added, State().Match(html).Groups["state"].Value);
            await circuit.UntilAsync(() => circuit._isAttached && circuit._interop is not null);
            return circuit;
        }
        catch
        {
            circuit.Dispose();
            throw;
        }
    }

    /// <summary>Puts a value into a field, as leaving it does.</summary>
    public Task ChangeAsync(Func<RenderedElement, bool> field, JsonNode value) => RaiseAsync(field, "change", new() { ["value"] = value });

    /// <summary>Sends the form with this label.</summary>
    public Task SubmitAsync(string label) =>
        RaiseAsync(each => each.Name == "form" && each.Attributes.GetValueOrDefault("aria-label") == label, "submit", new());

    /// <summary>Waits until something was brought that matches, and returns it.</summary>
    public async Task<Match> SeesAsync(Regex pattern)
    {
        Match? found = null;
        await UntilAsync(() => (found = _batches.Select(each => pattern.Match(Encoding.UTF8.GetString(each))).FirstOrDefault(match => match.Success)) is not null);
        return found!;
    }

    /// <summary>Stays open until the server ends.</summary>
    /// <exception cref="WebSocketException">It has ended.</exception>
    public Task EndAsync() => UntilAsync(() => false, Timeout.InfiniteTimeSpan);

    public void Dispose() => _hub.Dispose();

    private async Task RaiseAsync(Func<RenderedElement, bool> element, string name, JsonObject arguments)
    {
        long handler = 0;
        await UntilAsync(() => (handler = _elements.Where(element).Select(each => each.Handlers.GetValueOrDefault("on" + name)).FirstOrDefault(id => id > 0)) > 0);
        var call = $"{Interlocked.Increment(ref _calls)}";
        var descriptor = new JsonObject { ["eventHandlerId"] = handler, ["eventName"] = name, ["eventFieldInfo"] = null };
        await _hub.CallAsync(null, "BeginInvokeDotNetFromJS", call, null, "DispatchEventAsync", _interop, new JsonArray(descriptor, arguments).ToJsonString());
        object? answer = null;
        await UntilAsync(() => _answers.TryGetValue(call, out answer));
        Assert.True(answer is true, $"The page failed at {name}.");
    }

    private async Task UntilAsync(Func<bool> holds, TimeSpan? most = null)
    {
        using var patience = new CancellationTokenSource(most ?? s_patience);
        while (true)
        {
            Task news;
            lock (_lock)
            {
                if (holds())
                {
                    return;
                }

                if (_end is { } end)
                {
                    throw new WebSocketException("The circuit has ended.", end);
                }

                news = _news.Task;
            }

            await news.WaitAsync(patience.Token);
        }
    }

    private async Task ListenAsync()
    {
        var end = await _hub.ListenAsync(HearAsync);
        Tell(() => _end = end);
    }

    private async Task HearAsync(IReadOnlyList<object?> message)
    {
        switch (message)
        {
            case [3L, _, string id, ..]:
                Tell(() => _answers[id] = true);
                break;
            case [1L, _, _, "JS.RenderBatch", IReadOnlyList<object?> and [long number, byte[] batch, ..], ..]:
                Tell(() =>
                {
                    _batches.Add(batch);
                    _elements.AddRange(RenderedElement.Read(batch));
                });
                if (_watches)
                {
                    await _hub.CallAsync(null, "OnRenderCompleted", number, null);
                }

                break;
            case [1L, _, _, "JS.BeginInvokeJS", IReadOnlyList<object?> and [long task, string name, string arguments, long kind, ..], ..]:
                if (name.EndsWith("attachWebRendererInterop", StringComparison.Ordinal))
                {
                    Tell(() => _interop = (long)JsonNode.Parse(arguments)![1]!["__dotNetObject"]!);
                }

                if (task != 0)
                {
                    var result = kind == 1 ? new JsonObject { ["__jsObjectId"] = Interlocked.Increment(ref _objects) } : null;
                    await _hub.CallAsync(null, "EndInvokeJSFromDotNet", task, true, new JsonArray(task, true, result).ToJsonString());
                }

                break;
            case [1L, _, _, "JS.EndInvokeDotNet", IReadOnlyList<object?> and [string call, bool isDone, ..], ..]:
                Tell(() => _answers[call] = isDone);
                break;
            case [1L, _, _, "JS.EndUpdateRootComponents", ..]:
                Tell(() => _isAttached = true);
                break;
            case [1L, _, _, "JS.Error", IReadOnlyList<object?> and [string words, ..], ..]:
                throw new WebSocketException(string.Create(CultureInfo.InvariantCulture, $"The circuit failed: {words}"));
            case [7L, ..]:
                throw new WebSocketException("The server ended the circuit.");
        }
    }

    private void Tell(Action what)
    {
        TaskCompletionSource heard;
        lock (_lock)
        {
            what();
            heard = _news;
            _news = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        heard.TrySetResult();
    }

    [GeneratedRegex(@"<!--Blazor:(?<marker>\{.*?\})-->", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Markers();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(?<state>.*?)-->", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex State();
}
