using Microsoft.Data.Sqlite;

namespace FactCheck.Web;

/// <summary>The disk did not take what was to be saved.</summary>
/// <param name="Words">What the person at the screen reads.</param>
/// <param name="InBrief">What a watchdog reads.</param>
/// <param name="EndsWriting">Whether nothing may be written any more until the app has started anew.</param>
public sealed record StorageFault(string Words, string InBrief, bool EndsWriting = false)
{
    // SQLite's result codes, https://sqlite.org/rescode.html
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int NoRoom = 13;
    private const int CannotOpen = 14;
    private const int FileSync = 1034;
    private const int FolderSync = 1290;

    // COR_E_IO: an IOException to which nobody gave the number of an error.
    private const int Unnumbered = unchecked((int)0x80131620);

    // How .NET tells "no space left on device": the system's own number, or Windows' two.
    private static readonly int[] s_noRoomForFile = [28, unchecked((int)0x80070070), unchecked((int)0x80070027)];

    /// <summary>The disk is full.</summary>
    public static StorageFault Full { get; } = new(
        "The newsroom could not save this: the disk is full. Nothing was lost; try again when there is room.", "disk full");

    /// <summary>The disk failed at a write.</summary>
    public static StorageFault Failed { get; } = new(
        "The newsroom could not save this: its disk did not take it. Nothing was lost; try again, and tell an admin when it happens once more.", "cannot write");

    /// <summary>Another program writes to the database, or keeps it locked.</summary>
    public static StorageFault Held { get; } = new(
        "The newsroom could not save this: another program holds the database. Nothing was lost; try again, and tell an admin when it happens once more.",
        "another program holds the database");

    /// <summary>
    /// The disk could not say that it keeps what was written. The system forgets such a failure, so a second try would seem to succeed: whoever
    /// acknowledged changes after it would promise what may not be there (https://wiki.postgresql.org/wiki/Fsync_Errors).
    /// </summary>
    public static StorageFault NotKept { get; } = new(
        "The newsroom cannot tell whether this was saved: its disk failed, and it stops. Look whether your change is there once it is back.",
        "cannot write: stopping", EndsWriting: true);

    /// <summary>The disk failed to keep something earlier, so nothing is written any more.</summary>
    public static StorageFault Ended { get; } = new(
        "The newsroom did not save this: its disk failed at an earlier change, and it stops. Nothing was lost; try again once it is back.", "cannot write: stopping");

    /// <summary>What happened to the disk; null when the exception is about something else.</summary>
    public static StorageFault? In(Exception? exception) => exception switch
    {
        null => null,
        WritingEndedException => Ended,
        SqliteException { SqliteExtendedErrorCode: FileSync or FolderSync } => NotKept,
        SqliteException { SqliteErrorCode: NoRoom } => Full,
        SqliteException { SqliteErrorCode: Busy or Locked } => Held,
        SqliteException { SqliteErrorCode: InputOutput or ReadOnly or CannotOpen } => Failed,
        // A request that could not be read, or a line that broke, is an IOException too, without a number of the file system.
        IOException { HResult: not Unnumbered } file => s_noRoomForFile.Contains(file.HResult) ? Full : Failed,
        _ => In(exception.InnerException),
    };
}

/// <summary>The disk failed to keep something earlier, and nothing is written any more.</summary>
public sealed class WritingEndedException() : Exception("Nothing is written any more: the disk failed to keep an earlier change.");
