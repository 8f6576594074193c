' Runs inside LibreOffice Calc: copies a range to its clipboard as a person does, and pastes from it.

Public givenText As String
Public givenHtml As Variant

Sub CopyOut
  Dim book, clip, copied, flavours, each, data
  book = StarDesktop.loadComponentFromURL(Environ("CALC_BOOK"), "_blank", 0, Array())
  book.CurrentController.select(book.Sheets.getByIndex(0).getCellRangeByName(Environ("CALC_RANGE")))
  Perform(book, ".uno:Copy")
  clip = createUnoService("com.sun.star.datatransfer.clipboard.SystemClipboard")
  copied = clip.getContents()
  flavours = copied.getTransferDataFlavors()
  For Each each In flavours
    If each.MimeType = "text/html" Then WriteBytes(Environ("CALC_HTML"), copied.getTransferData(each))
    If each.MimeType = "text/plain;charset=utf-16" Then WriteText(Environ("CALC_TEXT"), copied.getTransferData(each))
  Next
  StarDesktop.terminate()
End Sub

Sub PasteIn
  Dim book, sheet, clip, source, area, cursor, row, column, cell, lines
  givenText = ReadText(Environ("CALC_TEXT"))
  givenHtml = ReadBytes(Environ("CALC_HTML"))
  book = StarDesktop.loadComponentFromURL("private:factory/scalc", "_blank", 0, Array())
  sheet = book.Sheets.getByIndex(0)
  book.CurrentController.select(sheet.getCellRangeByName("A1"))
  source = createUnoListener("Given_", "com.sun.star.datatransfer.XTransferable")
  clip = createUnoService("com.sun.star.datatransfer.clipboard.SystemClipboard")
  clip.setContents(source, createUnoListener("Owner_", "com.sun.star.datatransfer.clipboard.XClipboardOwner"))
  Perform(book, ".uno:Paste")
  cursor = sheet.createCursor()
  cursor.gotoEndOfUsedArea(False)
  area = cursor.getRangeAddress()
  lines = ""
  For row = 0 To area.EndRow
    For column = 0 To area.EndColumn
      cell = sheet.getCellByPosition(column, row)
      If column > 0 Then lines = lines & Chr(9)
      lines = lines & Described(cell)
    Next
    lines = lines & Chr(10)
  Next
  WriteText(Environ("CALC_CELLS"), lines)
  StarDesktop.terminate()
End Sub

Function Described(cell) As String
  Select Case cell.Type
    Case com.sun.star.table.CellContentType.EMPTY : Described = "empty"
    Case com.sun.star.table.CellContentType.VALUE : Described = "value " & Exact(cell.Value) & " " & cell.String
    Case com.sun.star.table.CellContentType.FORMULA : Described = "formula " & cell.Formula
    Case Else : Described = "text " & cell.String
  End Select
End Function

' A number to its last bit, as "sign:exponent:upper half:lower half": a text in decimals would round it.
Function Exact(ByVal size As Double) As String
  Dim exponent As Long, upper As Double, sign As String
  sign = "+"
  If size < 0 Then
    sign = "-"
    size = -size
  End If
  exponent = 0
  If size > 0 Then
    While size >= 1
      size = size / 2
      exponent = exponent + 1
    Wend
    While size < 0.5
      size = size * 2
      exponent = exponent - 1
    Wend
  End If
  upper = Int(size * 134217728)
  Exact = sign & ":" & exponent & ":" & CLng(upper) & ":" & CLng((size * 134217728 - upper) * 67108864)
End Function

Function Given_getTransferData(flavour)
  If flavour.MimeType = "text/html" Then
    Given_getTransferData = CreateUnoValue("[]byte", givenHtml)
  Else
    Given_getTransferData = givenText
  End If
End Function

Function Given_getTransferDataFlavors()
  Dim flavours(1) As New com.sun.star.datatransfer.DataFlavor
  flavours(0).MimeType = "text/html"
  flavours(0).HumanPresentableName = "HTML"
  flavours(1).MimeType = "text/plain;charset=utf-16"
  flavours(1).HumanPresentableName = "Unicode text"
  Given_getTransferDataFlavors = flavours()
End Function

Function Given_isDataFlavorSupported(flavour) As Boolean
  Given_isDataFlavorSupported = flavour.MimeType = "text/html" Or Left(flavour.MimeType, 10) = "text/plain"
End Function

Sub Owner_lostOwnership(clip, contents)
End Sub

Sub Perform(book, command As String)
  Dim dispatcher
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  dispatcher.executeDispatch(book.CurrentController.Frame, command, "", 0, Array())
End Sub

Sub WriteBytes(address As String, data)
  Dim stream
  stream = createUnoService("com.sun.star.ucb.SimpleFileAccess").openFileWrite(address)
  stream.writeBytes(data)
  stream.closeOutput()
End Sub

Sub WriteText(address As String, words As String)
  Dim stream
  stream = createUnoService("com.sun.star.io.TextOutputStream")
  stream.setOutputStream(createUnoService("com.sun.star.ucb.SimpleFileAccess").openFileWrite(address))
  stream.setEncoding("UTF-8")
  stream.writeString(words)
  stream.closeOutput()
End Sub

Function ReadBytes(address As String)
  Dim files, stream, data
  files = createUnoService("com.sun.star.ucb.SimpleFileAccess")
  stream = files.openFileRead(address)
  stream.readBytes(data, files.getSize(address))
  stream.closeInput()
  ReadBytes = data
End Function

Function ReadText(address As String) As String
  Dim stream, words As String
  stream = createUnoService("com.sun.star.io.TextInputStream")
  stream.setInputStream(createUnoService("com.sun.star.ucb.SimpleFileAccess").openFileRead(address))
  stream.setEncoding("UTF-8")
  While Not stream.isEOF()
    If words <> "" Then words = words & Chr(10)
    words = words & stream.readLine()
  Wend
  stream.closeInput()
  ReadText = words
End Function
