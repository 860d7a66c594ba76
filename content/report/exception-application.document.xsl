<?xml version="1.0" encoding="UTF-8"?>
<!-- What one writes who asks for an exception: the items of 2.2.2(1)-1 c). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:tenken:report"
                exclude-result-prefixes="t">

  <xsl:import href="form.xsl"/>

  <xsl:template match="report" mode="body">
    <xsl:call-template name="advice"/>
    <xsl:call-template name="line"><xsl:with-param name="keys" select="'exception-approver exception-submit'"/></xsl:call-template>
    <p><xsl:call-template name="day"/></p>
    <table>
      <column width="32"/><column width="68"/>
      <body>
        <xsl:call-template name="blanks"><xsl:with-param name="names" select="t:say('申請者の氏名|申請者の所属|申請者の連絡先|外れたい規程の名前と条項|例外にしたい期間|', 'Applicant: name|Applicant: unit|Applicant: how to reach|Rule and clause to depart from|From and until|')"/></xsl:call-template>
        <xsl:call-template name="blanks">
          <xsl:with-param name="names" select="t:say('代わりにすること|安全への影響と、それへの手当て|終わったときの報告のしかた|申請する理由|', 'What is done instead|Effects on security, and what is done about them|How its end will be reported|Reason for asking|')"/>
          <xsl:with-param name="lines" select="3"/>
        </xsl:call-template>
      </body>
    </table>
    <p style="quiet"><xsl:value-of select="t:say('許可をもらってから始めます。急いで規程と違うやり方をとるしかなかったときは、終わったらすぐに届け出ます（2.2.2(2)(a)）。', 'Begin once it is permitted. Where there was no time and no other way, hand this in directly afterwards (2.2.2(2)(a)).')"/></p>
    <p style="quiet"><xsl:value-of select="t:say('自分が許可する立場にあるときは、上司か、判断にふさわしい別の人に出します（2.1.1(8)(b)）。', 'Whoever would decide about it asks a superior, or somebody else who is fit to decide (2.1.1(8)(b)).')"/></p>
    <xsl:call-template name="clause"/>
  </xsl:template>

</xsl:stylesheet>
