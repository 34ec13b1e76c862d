using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace FactCheck.Browser.Tests;

/// <summary>The line between a page and the newsroom: what the newsroom sends can be held back; what the person presses goes through.</summary>
internal sealed partial class SlowLine
{
    private readonly Lock _turn = new();
    private readonly Queue<(IWebSocketRoute Page, IWebSocketFrame Frame)> _underWay = [];
    private bool _held;
    private (byte[] Words, TaskCompletionSource Found)? _awaited;

    /// <summary>Puts the line into a page; its circuit must not be open yet.</summary>
    public static async Task<SlowLine> LayAsync(IPage page)
    {
        var line = new SlowLine();
        await page.RouteWebSocketAsync(Circuit(), route =>
        {
            var server = route.ConnectToServer();
            route.OnMessage(frame => Pass(server, frame));
            server.OnMessage(frame => line.Take(route, frame));
        });
        return line;
    }

    /// <summary>Holds back from now on. The result ends when these words are under way to the page.</summary>
    public Task Hold(string words)
    {
        lock (_turn)
        {
            _held = true;
            _awaited = (Encoding.UTF8.GetBytes(words), new(TaskCreationOptions.RunContinuationsAsynchronously));
            return _awaited.Value.Found.Task;
        }
    }

    /// <summary>Everything arrives.</summary>
    public void Release()
    {
        lock (_turn)
        {
            _held = false;
            while (_underWay.TryDequeue(out var late))
            {
                Pass(late.Page, late.Frame);
            }
        }
    }

    private void Take(IWebSocketRoute page, IWebSocketFrame frame)
    {
        lock (_turn)
        {
            if (!_held)
            {
                Pass(page, frame);
                return;
            }

            _underWay.Enqueue((page, frame));
            if (_awaited is { } awaited && frame.Binary?.AsSpan().IndexOf(awaited.Words) >= 0)
            {
                awaited.Found.TrySetResult();
            }
        }
    }

    private static void Pass(IWebSocketRoute to, IWebSocketFrame frame)
    {
        if (frame.Binary is { } bytes)
        {
            to.Send(bytes);
        }
        else
        {
            to.Send(frame.Text ?? "");
        }
    }

    [GeneratedRegex("/_blazor", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Circuit();
}
