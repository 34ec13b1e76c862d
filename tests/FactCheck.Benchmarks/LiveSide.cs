using System.Text.Json;

namespace FactCheck.Benchmarks;

/// <summary>What the changes of one round came to on one side.</summary>
internal sealed record LiveFigures(
    int Circuits, double P50, double P99, double Bytes, double Batches, double Queries, double CpuMicroseconds, double OpenMs, double OpenBatches, double Heap, double Rss);

/// <summary>One server and the circuits on it.</summary>
internal sealed class LiveSide : IAsyncDisposable
{
    private readonly Lines _host;
    private readonly Lines _clients;
    private readonly JsonElement _about;
    private readonly List<double> _ms = [];
    private readonly List<double> _bytes = [];
    private readonly List<double> _batches = [];
    private readonly List<double> _queries = [];
    private int _circuits;
    private double _cpu;
    private (double Ms, double Batches) _opened;

    private LiveSide(Lines host, Lines clients, JsonElement about) => (_host, _clients, _about) = (host, clients, about);

    public static async Task<LiveSide> StartAsync(string host)
    {
        var server = Lines.Host(host);
        var about = await server.ReadAsync();
        return new(server, await Lines.CircuitsAsync(), about);
    }

    /// <summary>Opens more circuits, up to a number, and forgets what was measured before.</summary>
    public async Task OpenAsync(int circuits)
    {
        var cookies = _about.TryGetProperty("cookies", out var jar) ? string.Join(' ', jar.EnumerateArray().Select(cookie => cookie.GetString())) : "";
        var address = _about.GetProperty("address").GetString() + _about.GetProperty("page").GetString();
        var answer = await _clients.AskAsync($"open {circuits - _circuits} {address} {cookies}".TrimEnd());
        _opened = (answer.GetProperty("ms").GetDouble() / (circuits - _circuits), answer.GetProperty("batches").GetDouble() / (circuits - _circuits));
        _circuits = circuits;
    }

    /// <summary>Makes one change and waits until every circuit has it.</summary>
    public async Task ChangeAsync(string token)
    {
        await _clients.AskAsync($"mark {token}");
        await _host.AskAsync("queries");
        var before = (await _host.AskAsync("cpu")).GetProperty("ms").GetDouble();
        var at = (await _host.AskAsync($"change {token}")).GetProperty("at").GetInt64();
        var answer = await _clients.AskAsync("collect");
        _cpu += (await _host.AskAsync("cpu")).GetProperty("ms").GetDouble() - before;
        _queries.Add((await _host.AskAsync("queries")).GetProperty("queries").GetInt32());
        _ms.AddRange(answer.GetProperty("at").EnumerateArray().Select(moment => (moment.GetDouble() - at) / 1e6));
        _bytes.AddRange(answer.GetProperty("bytes").EnumerateArray().Select(each => each.GetDouble()));
        _batches.AddRange(answer.GetProperty("batches").EnumerateArray().Select(each => each.GetDouble()));
    }

    /// <summary>Forgets what was measured, such as the warm-up.</summary>
    public void Forget()
    {
        _cpu = 0;
        foreach (var figures in new[] { _ms, _bytes, _batches, _queries })
        {
            figures.Clear();
        }
    }

    public async Task<LiveFigures> FiguresAsync()
    {
        var memory = await _host.AskAsync("memory");
        return new(_circuits, _ms.Percentile(50), _ms.Percentile(99), _bytes.Median(), _batches.Average(), _queries.Median(), _cpu * 1000 / _ms.Count,
            _opened.Ms, _opened.Batches, memory.GetProperty("heap").GetDouble(), memory.GetProperty("rss").GetDouble());
    }

    public async ValueTask DisposeAsync()
    {
        await _clients.DisposeAsync();
        await _host.DisposeAsync();
    }
}
