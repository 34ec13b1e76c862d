using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using FactCheck.Domain;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests;

/// <summary>A newsroom with a data folder, keys and a port that outlive its process, so that two can name each other in their settings.</summary>
internal sealed class Neighbour : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("factcheck-neighbour-").FullName;
    private readonly LogKeys _keys;
    private readonly int _port = FreePort();

    public Neighbour()
    {
        var data = new DataFolder(Current);
        _keys = new LogKeys(data, TestNewsroom.Settings(Current));
        _keys.Create(LogKind.Editorial, epoch: 1);
        _keys.Create(LogKind.Security, epoch: 1);
        Witness = new WitnessKey(data, _keys).Signer.Key;
    }

    public NoteKey Witness { get; }

    public Uri Address => new($"http://127.0.0.1:{_port}/log/witness");

    private string Current => Path.Combine(_folder, "current");

    /// <summary>Starts it.</summary>
    /// <param name="asks">Its witnesses.</param>
    /// <param name="witnesses">Whose logs it witnesses; then it listens on its port.</param>
    public TestSite Start(Neighbour[] asks, Neighbour[] witnesses)
    {
        var site = TestSite.On(Current,
        [
            .. asks.SelectMany((each, at) => new[]
            {
                ($"FactCheck:Witnesses:{at}:Vkey", each.Witness.ToString()), ($"FactCheck:Witnesses:{at}:Address", each.Address.AbsoluteUri),
            }),
            .. witnesses.SelectMany(each => Enum.GetValues<LogKind>().Select(log => each._keys.Of(log)[0].Key.ToString()))
                .Select((key, at) => ($"FactCheck:Witness:Logs:{at}", key)),
        ]);
        if (witnesses.Length > 0)
        {
            site.UseKestrel(_port);
            site.StartServer();
        }

        _ = site.Services;
        return site;
    }

    /// <summary>Adds an entry to each log, signs both heads and asks the witnesses.</summary>
    public static async Task GrowAsync(TestSite site)
    {
        foreach (var kind in new[] { EntryKind.ArticleEdited, EntryKind.SignInFailed })
        {
            await using var db = await site.Factory.BeginAsync();
            await db.CommitAsync(Guid.Empty, kind, new Subject(Guid.CreateVersion7()));
        }

        await site.Services.GetRequiredService<LogPublisher>().PublishBothAsync();
        await site.Services.GetRequiredService<Cosigners>().AskBothAsync();
    }

    public static SignedLog Log(TestSite site, LogKind log = LogKind.Editorial) => site.Services.GetRequiredService<SignedLogs>().Of(log);

    /// <summary>Keeps a copy of everything while it is stopped: database, files, head files, keys.</summary>
    public void Keep(string name) => Copy(Current, Path.Combine(_folder, name));

    /// <summary>Puts everything back.</summary>
    public void PutBack(string name)
    {
        Directory.Delete(Current, recursive: true);
        Copy(Path.Combine(_folder, name), Current);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    // Below the ports that the system gives to outgoing connections, so that it stays free until somebody listens on it.
    private static int FreePort()
    {
        while (true)
        {
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, RandomNumberGenerator.GetInt32(20_000, 30_000));
                listener.Start();
                return ((IPEndPoint)listener.LocalEndpoint).Port;
            }
            catch (SocketException)
            {
                // Taken; the next one.
            }
        }
    }
}
