using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>The log's tables. What may happen to their rows is decided by triggers, see the migration AppendOnly.</summary>
internal static class LogModel
{
    public static void Build(ModelBuilder model)
    {
        model.Entity<LogEntry>().ToTable("LogEntry").HasKey(row => new { row.Log, row.Sequence });
        model.Entity<LogItem>().ToTable("LogItem").HasKey(row => new { row.Log, row.ItemId });
        model.Entity<LogTag>().ToTable("LogTag").HasKey(row => new { row.Item, row.PersonId });
        model.Entity<LogTile>().ToTable("LogTile").HasKey(row => new { row.Log, row.Level, row.Index });
        model.Entity<LogCheckpoint>().ToTable("LogCheckpoint").HasKey(row => new { row.Log, row.Size });
        model.Entity<WitnessedLog>().ToTable("WitnessedLog").HasKey(row => row.Origin);
        var cosignature = model.Entity<LogCosignature>().ToTable("LogCosignature");
        cosignature.HasKey(row => new { row.Log, row.Size, row.Witness });
        cosignature.HasOne<LogCheckpoint>().WithMany().HasForeignKey(row => new { row.Log, row.Size }).OnDelete(DeleteBehavior.Restrict);

        var payload = model.Entity<LogPayload>().ToTable("LogPayload");
        payload.HasKey(row => new { row.Log, row.Sequence });
        payload.HasOne<LogEntry>().WithOne().HasForeignKey<LogPayload>(row => new { row.Log, row.Sequence }).OnDelete(DeleteBehavior.Restrict);
        payload.HasIndex(row => new { row.Log, row.ItemId, row.Sequence });
        payload.HasIndex(row => new { row.ClaimId, row.Sequence });
        payload.HasIndex(row => new { row.ArticleId, row.Sequence });
        payload.HasIndex(row => new { row.ActorId, row.Sequence });
        payload.HasIndex(row => new { row.Log, row.At });
        payload.HasIndex(row => row.CommandId).IsUnique();

        var head = model.Entity<LogHead>().ToTable("LogHead");
        head.HasKey(row => row.Log);
        head.HasData(
            new LogHead { Log = LogKind.Editorial, Size = 0, Head = HeadChain.Empty },
            new LogHead { Log = LogKind.Security, Size = 0, Head = HeadChain.Empty });
    }
}
