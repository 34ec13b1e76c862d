using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace FactCheck.Web;

/// <summary>
/// Asks whether a row stands in the database in exactly the form in which this app writes it. Reading is forgiving (a stage in other letters, an
/// extra member in stored JSON), searching is not: a row in another form could hide from a query and still read the same.
/// </summary>
internal sealed class StoredForm : IDisposable
{
    private readonly DbCommand _command;
    private readonly IReadOnlyList<IProperty> _columns;

    public StoredForm(NewsroomDb db, IEntityType type)
    {
        _columns = [.. type.GetProperties()];
        _command = db.Database.GetDbConnection().CreateCommand();
        _command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        _command.CommandText = $"SELECT COUNT(*) FROM \"{type.GetTableName()}\" WHERE "
            + string.Join(" AND ", _columns.Select((column, at) => $"\"{column.GetColumnName()}\" IS @p{at}"));
        foreach (var _ in _columns)
        {
            _command.Parameters.Add(_command.CreateParameter());
        }
    }

    /// <summary>Whether exactly one row has all these values in the app's own form.</summary>
    public async Task<bool> HoldsAsync(Func<IProperty, object?> value, CancellationToken cancel)
    {
        for (var at = 0; at < _columns.Count; at++)
        {
            _command.Parameters[at] = _columns[at].GetRelationalTypeMapping()
                .CreateParameter(_command, $"@p{at}", value(_columns[at]), _columns[at].IsNullable);
        }

        return await _command.ExecuteScalarAsync(cancel) is 1L;
    }

    /// <inheritdoc />
    public void Dispose() => _command.Dispose();
}
