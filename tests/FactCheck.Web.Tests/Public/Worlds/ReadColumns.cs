using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FactCheck.Web.Tests;

/// <summary>Notes which columns of which tables the statements of the app read. Statements written by hand count by table, as "Table.*".</summary>
public sealed partial class ReadColumns : DbCommandInterceptor
{
    private readonly HashSet<string> _columns = new(StringComparer.Ordinal);

    /// <summary>What was read.</summary>
    public IReadOnlySet<string> Columns => _columns;

    /// <summary>Whether it notes.</summary>
    public bool IsOn { get; set; }

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Note(command.CommandText);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Note(command.CommandText);
        return new(result);
    }

    private void Note(string sql)
    {
        if (!IsOn)
        {
            return;
        }

        lock (_columns)
        {
            var tables = Quoted().Matches(sql).ToLookup(match => match.Groups["alias"].Value, match => match.Groups["table"].Value);
            foreach (Match column in Column().Matches(sql))
            {
                _columns.UnionWith(tables[column.Groups["alias"].Value].Select(table => $"{table}.{column.Groups["column"].Value}"));
            }

            _columns.UnionWith(Bare().Matches(sql).Select(match => $"{match.Groups["table"].Value}.*"));
        }
    }

    [GeneratedRegex("(FROM|JOIN) \"(?<table>[A-Za-z]+)\" AS \"(?<alias>[a-z0-9]+)\"", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Quoted();

    [GeneratedRegex("\"(?<alias>[a-z0-9]+)\"\\.\"(?<column>[A-Za-z0-9]+)\"", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Column();

    [GeneratedRegex("(FROM|JOIN) (?<table>[A-Z][A-Za-z]+)\\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Bare();
}
