using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.Data.Sqlite;

namespace FactCheck.Web;

/// <summary>Says in one sentence why FactCheck could not start, where others would print a stack trace.</summary>
public static class StartFailure
{
    // Whatever fails at the start is told once, as the sentence.
    private static readonly string[] s_quiet =
        ["Microsoft.Extensions.Hosting.Internal.Host", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.EntityFrameworkCore", typeof(StorageWatch).FullName!];

    /// <summary>Keeps errors of these parts out of the log until the app has started.</summary>
    public static ILoggingBuilder KeepStartQuiet(this ILoggingBuilder logging, Func<bool> hasStarted)
    {
        foreach (var category in s_quiet)
        {
            logging.AddFilter(category, level => level >= LogLevel.Warning && (level < LogLevel.Error || hasStarted()));
        }

        return logging;
    }

    /// <summary>The sentence; null for a fault of the app itself, which is no matter of whoever starts it.</summary>
    public static string? Words(Exception exception) => exception switch
    {
        StartException => exception.Message,
        AddressInUseException => InUse(exception),
        IOException { InnerException: AddressInUseException } => InUse(exception),
        SocketException => $"FactCheck cannot listen there: {exception.Message.TrimEnd('.')}. Choose another address with --urls.",
        InvalidDataException => $"A settings file cannot be read: {exception.Message} {exception.InnerException?.Message}".TrimEnd(),
        SqliteException sqlite => StorageFault.In(sqlite) == StorageFault.Held
            ? "Another program holds the database. Close it, then start FactCheck again."
            : $"The database cannot be used: {sqlite.Message.TrimEnd('.')}. Look at the disk and at the rights of the data folder, or restore a backup.",
        IOException or UnauthorizedAccessException =>
            $"FactCheck cannot use its files: {exception.Message.TrimEnd('.')}. It must be able to write its data folder.",
        _ => null,
    };

    private static string InUse(Exception exception) => $"{exception.Message.TrimEnd('.')}. Stop the other program, or choose another address with --urls.";
}
