using System.Security.Cryptography;
using FactCheck.Verify;
using Microsoft.Data.Sqlite;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class BitFlipTests(PublishedNewsroom newsroom, ITestOutputHelper output) : IClassFixture<PublishedNewsroom>
{
    private const int Flips = 300;

    [Fact]
    public void No_flipped_bit_in_the_database_file_changes_a_record_unseen()
    {
        var path = newsroom.Copy();
        var (honest, records) = (File.ReadAllBytes(path), Records(path));
        var (found, unreadable, harmless) = (0, 0, 0);
        for (var flip = 0; flip < Flips; flip++)
        {
            var bit = RandomNumberGenerator.GetInt32(honest.Length * 8);
            using (var file = new FileStream(path, FileMode.Open))
            {
                file.Position = bit / 8;
                file.WriteByte((byte)(honest[bit / 8] ^ (1 << (bit % 8))));
            }

            try
            {
                var isGood = new DatabaseVerifier(path).Verify().IsGood;
                (found, harmless) = isGood ? (found, harmless + 1) : (found + 1, harmless);
                Assert.True(!isGood || Records(path).SequenceEqual(records), $"Bit {bit} changed a record, and nothing was found.");
            }
            catch (CannotTellException)
            {
                unreadable++;
            }

            File.WriteAllBytes(path, honest);
        }

        output.WriteLine($"{Flips} flips: {found} found, {unreadable} made the file unreadable, {harmless} changed no record");
        Assert.True(found > 0);
    }

    // What the log vouches for: its own tables, and the recorded columns of the audited ones.
    private static List<string> Records(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False;Mode=ReadOnly");
        connection.Open();
        List<string> records = [];
        var tables = AuditedTable.All.Select(table => (table.Name, Columns: table.Columns.Keys.Select(name => $"\"{name}\"")))
            .Concat(new[] { "LogEntry", "LogPayload", "LogItem", "LogHead" }.Select(name => (name, Columns: new[] { "*" }.AsEnumerable())));
        foreach (var (name, columns) in tables)
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT {string.Join(", ", columns)} FROM {name}";
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                records.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(at => reader[at] is byte[] bytes ? Convert.ToHexString(bytes) : $"{reader[at]}")));
            }
        }

        return records.Order(StringComparer.Ordinal).ToList();
    }
}
